package dev.assay.convert.proof;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Test;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.eval.Verdict;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import java.util.ArrayList;
import java.util.List;

/** The tests of a rule's condition, each to be evaluated by itself, and which of them decide. */
final class Atoms {
  private final CheckedRule rule;
  private final List<Test> tests;
  private final Evaluator evaluator;

  Atoms(CheckedRule rule, Layout layout) {
    this.rule = rule;
    this.tests = Candidates.tests(rule.when());
    List<CheckedRule> each = new ArrayList<>();
    tests.forEach(test -> each.add(rule.asMatchOf(new Condition.Atom(rule.span(), test))));
    evaluator = new TreeEvaluator(Planner.plan(each).plan().with(layout));
  }

  List<Test> tests() {
    return tests;
  }

  /** The verdict of one test. */
  Verdict verdict(Test test, Record record) {
    return evaluator.evaluate(tests.indexOf(test), record);
  }

  /** The verdicts of all tests, in their order. */
  Verdict[] verdicts(Record record) {
    Verdict[] verdicts = new Verdict[tests.size()];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = evaluator.evaluate(i, record);
    }
    return verdicts;
  }

  /** Whether the rule's condition would be decided the other way if this one test were. */
  boolean decides(int test, Verdict[] verdicts) {
    if (verdicts[test] == Verdict.FAULT) {
      return false;
    }
    Verdict[] flipped = verdicts.clone();
    flipped[test] = verdicts[test].negated();
    return value(rule.when(), verdicts) != value(rule.when(), flipped);
  }

  private boolean value(Condition condition, Verdict[] verdicts) {
    if (condition instanceof Condition.Atom atom) {
      return verdicts[tests.indexOf(atom.test())] == Verdict.TRUE;
    }
    if (condition instanceof Condition.Constant constant) {
      return constant.value();
    }
    if (condition instanceof Condition.AllOf all) {
      return all.parts().stream().allMatch(part -> value(part, verdicts));
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.parts().stream().anyMatch(part -> value(part, verdicts));
    }
    boolean part = value(condition.parts().get(0), verdicts);
    return condition instanceof Condition.Not ? !part : part;
  }
}

package dev.assay.core.eval;

import dev.assay.core.check.Condition;
import dev.assay.core.check.Test;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evaluates each rule's condition as the tree it is; equal tests of different rules share their code. */
public final class TreeEvaluator implements Evaluator {
  private final Plan plan;
  private final List<Node> roots = new ArrayList<>();

  public TreeEvaluator(Plan plan) {
    this(plan, Limits.DEFAULT);
  }

  public TreeEvaluator(Plan plan, Limits limits) {
    this.plan = plan;
    TestLinker linker = new TestLinker(plan.layout(), limits);
    Map<Test, RecordTest> tests = new HashMap<>();
    for (PlannedRule rule : plan.rules()) {
      roots.add(node(rule.rule().when(), tests, linker));
    }
  }

  @Override
  public List<PlannedRule> rules() {
    return plan.rules();
  }

  @Override
  public Verdict evaluate(int rule, Record record) {
    return roots.get(rule).evaluate(record);
  }

  @Override
  public Verdict observe(int rule, Record record, Observer observer) {
    return roots.get(rule).observe(record, observer);
  }

  @Override
  public String faultOf(int rule, Record record) {
    List<String> faults = new ArrayList<>();
    observe(rule, record, (node, verdict, seen, wanted) -> {
      if (verdict == Verdict.FAULT && node instanceof Condition.Atom atom) {
        faults.add("`" + atom.span().text() + "` went over its budget");
      }
    });
    return String.join("; ", faults);
  }

  private static Node node(Condition condition, Map<Test, RecordTest> tests, TestLinker linker) {
    if (condition instanceof Condition.AllOf all) {
      return new NodeOfParts(all, Verdict.FALSE,
          all.parts().stream().map(part -> node(part, tests, linker)).toArray(Node[]::new));
    }
    if (condition instanceof Condition.AnyOf any) {
      return new NodeOfParts(any, Verdict.TRUE,
          any.parts().stream().map(part -> node(part, tests, linker)).toArray(Node[]::new));
    }
    if (condition instanceof Condition.Not not) {
      return new NodeOfNot(not, node(not.part(), tests, linker));
    }
    if (condition instanceof Condition.Named named) {
      return new NodeOfLet(named, node(named.part(), tests, linker));
    }
    if (condition instanceof Condition.Constant constant) {
      return new NodeOfConstant(constant);
    }
    Condition.Atom atom = (Condition.Atom) condition;
    return new NodeOfAtom(atom, tests.computeIfAbsent(atom.test(), linker::link));
  }

  /** The layout the evaluated records must have. */
  public Layout layout() {
    return plan.layout();
  }
}

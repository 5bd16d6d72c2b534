package dev.assay.core.eval;

import dev.assay.core.check.Condition;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import java.util.ArrayList;
import java.util.List;

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
    RecordTest[] atoms = new RecordTest[plan.atoms().size()];
    plan.atoms().forEach((test, number) -> atoms[number] = linker.link(test));
    plan.rules().forEach(rule -> roots.add(node(rule.rule().when(), atoms)));
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

  private Node node(Condition condition, RecordTest[] atoms) {
    Node[] parts = condition.parts().stream().map(part -> node(part, atoms)).toArray(Node[]::new);
    if (condition instanceof Condition.AllOf) {
      return new NodeOfParts(condition, Verdict.FALSE, parts);
    }
    if (condition instanceof Condition.AnyOf) {
      return new NodeOfParts(condition, Verdict.TRUE, parts);
    }
    if (condition instanceof Condition.Not not) {
      return new NodeOfNot(not, parts[0]);
    }
    if (condition instanceof Condition.Named named) {
      return new NodeOfLet(named, parts[0]);
    }
    if (condition instanceof Condition.Constant constant) {
      return new NodeOfConstant(constant);
    }
    Condition.Atom atom = (Condition.Atom) condition;
    return new NodeOfAtom(atom, atoms[plan.atoms().get(atom.test())]);
  }

  /** The layout the evaluated records must have. */
  public Layout layout() {
    return plan.layout();
  }
}

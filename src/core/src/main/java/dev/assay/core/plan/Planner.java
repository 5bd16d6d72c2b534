package dev.assay.core.plan;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Test;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.record.Demand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans rules: numbers their tests and gathers what they will ask of a record. */
public final class Planner {
  private final Map<Test, Integer> atoms = new LinkedHashMap<>();

  private Planner() {}

  /** Plans what can be evaluated: match and threshold rules. Any other rule is refused by name. */
  public static Planned plan(List<CheckedRule> rules) {
    Planner planner = new Planner();
    List<PlannedRule> planned = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    DemandCollector demands = new DemandCollector();
    for (CheckedRule rule : rules) {
      if (!(rule.logic() instanceof Logic.Match || rule.logic() instanceof Logic.Threshold)) {
        diagnostics.add(Diagnostic.of(PlanCode.NOT_EVALUATED, rule.span(), "`" + rule.slug() + "` is a rule of the "
            + "type " + rule.logic().type() + ", which is checked and formatted but not evaluated yet")
            .help("match and threshold rules are evaluated; move this one out of the rules folder to run the others"));
        continue;
      }
      planned.add(new PlannedRule(planned.size(), rule));
      planner.number(rule.when());
      demands.rule(rule);
    }
    Demand demand = demands.demand();
    return new Planned(new Plan(planned, planner.atoms, demand, demand.layout()), diagnostics);
  }

  private void number(Condition condition) {
    condition.parts().forEach(this::number);
    if (condition instanceof Condition.Atom atom) {
      atoms.putIfAbsent(atom.test(), atoms.size());
    }
  }
}

package dev.assay.core.plan;

import dev.assay.core.check.Test;
import dev.assay.core.record.Demand;
import dev.assay.core.record.Layout;
import java.util.List;
import java.util.Map;

/**
 * Rules ready to be evaluated together.
 *
 * @param atoms every different test of the rules, with a number of its own: equal tests of different rules share one
 * @param demand what evaluating the rules, and making their signals, will ask of a record
 * @param layout the slots of the records to be evaluated; it holds at least the demanded fields
 */
public record Plan(List<PlannedRule> rules, Map<Test, Integer> atoms, Demand demand, Layout layout) {
  public Plan {
    rules = List.copyOf(rules);
    atoms = Map.copyOf(atoms);
  }

  /** The same plan for records of another layout, such as that of a reader that decodes everything. */
  public Plan with(Layout other) {
    for (String field : demand.fields()) {
      if (other.slot(field) < 0) {
        throw new IllegalArgumentException("the layout has no slot for " + field);
      }
    }
    return new Plan(rules, atoms, demand, other);
  }
}

package dev.assay.convert.proof;

import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Layout;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The slots of records on which exports are compared. */
public final class ProofLayout {
  private ProofLayout() {}

  /** What the rules read, and what the fields that enrichment fills for them are derived from. */
  public static Layout of(List<CheckedRule> rules, Surroundings surroundings) {
    Set<String> fields = new TreeSet<>(Planner.plan(rules).plan().demand().fields());
    if (fields.contains("listMatches")) {
      surroundings.lists().stream().map(ListDefinition::fields).forEach(fields::addAll);
    }
    for (String field : List.copyOf(fields)) {
      surroundings.schema().base(field).ifPresent(base -> fields.add(base.name()));
    }
    fields.removeIf(field -> !surroundings.schema().names(field));
    return Layout.of(fields);
  }
}

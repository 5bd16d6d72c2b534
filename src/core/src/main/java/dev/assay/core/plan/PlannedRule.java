package dev.assay.core.plan;

import dev.assay.core.check.CheckedRule;

/**
 * A rule of a plan.
 *
 * @param index its place among the rules of the plan, from zero
 */
public record PlannedRule(int index, CheckedRule rule) {
  public String slug() {
    return rule.slug();
  }
}

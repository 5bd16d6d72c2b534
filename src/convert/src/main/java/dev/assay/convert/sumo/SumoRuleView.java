package dev.assay.convert.sumo;

import java.util.List;

/**
 * A rule as templates read it: what may be missing is null there.
 *
 * @param window null for a rule without one
 */
public record SumoRuleView(
    SumoRule rule,
    String nameExpression,
    String category,
    String summary,
    Long suppression,
    ScoreView score,
    SumoRule.Body.Threshold threshold,
    String countField,
    SumoWindow window) {

  /** @param type as the catalog spells it */
  public record ScoreView(String type, Integer otherwise, String field, List<EntryView> entries) {}

  public record EntryView(String type, String from, String to, int severity) {}

  public static SumoRuleView of(SumoRule rule) {
    SumoRule.Body.Threshold threshold = rule.body() instanceof SumoRule.Body.Threshold body ? body : null;
    return new SumoRuleView(rule, rule.nameExpression().orElse(null), rule.category().orElse(null),
        rule.summary().orElse(null), rule.suppression().isPresent() ? rule.suppression().getAsLong() : null,
        score(rule.score()), threshold, threshold == null ? null : threshold.countField().orElse(null),
        threshold == null ? null : threshold.window());
  }

  private static ScoreView score(SumoRule.Score score) {
    if (score instanceof SumoRule.Score.Constant constant) {
      return new ScoreView("constant", constant.value(), null, List.of());
    }
    if (score instanceof SumoRule.Score.FieldValue value) {
      return new ScoreView("fieldValue", value.otherwise().isPresent() ? value.otherwise().getAsInt() : null,
          value.field(), List.of());
    }
    SumoRule.Score.Mapping mapping = (SumoRule.Score.Mapping) score;
    return new ScoreView("fieldValueMapping",
        mapping.otherwise().isPresent() ? mapping.otherwise().getAsInt() : null, mapping.field(),
        mapping.entries().stream().map(entry -> new EntryView(entry.to().isPresent() ? "range" : "eq", entry.from(),
            entry.to().orElse(""), entry.severity())).toList());
  }
}

package dev.assay.convert.search;

import dev.assay.convert.export.Loss;
import dev.assay.convert.export.NormalizedNames;
import dev.assay.convert.export.Phrase;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.search.SearchOperands.Unwritable;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Operand;
import dev.assay.core.check.SeverityRule;
import dev.assay.core.check.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the searches that show where a rule would have fired, or says why there are none. */
final class SearchQueryBuilder {
  /** From so many different values on they are only estimated. */
  private static final int COUNTED_EXACTLY = 100;

  private final CheckedRule rule;
  private final Surroundings surroundings;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();

  private SearchQueryBuilder(CheckedRule rule, Surroundings surroundings) {
    this.rule = rule;
    this.surroundings = surroundings;
  }

  /** @param queries none if there are refusals */
  record Built(List<SearchQuery> queries, List<Loss> losses, List<Refusal> refusals) {}

  static Built build(CheckedRule rule, Surroundings surroundings) {
    return new SearchQueryBuilder(rule, surroundings).build();
  }

  private Built build() {
    List<String> conditions = conditions();
    List<String> entities = rule.entities().stream()
        .map(selector -> field(selector.field(), SearchFact.ENTITIES, "an entity")).toList();
    List<String> shown = shown();
    List<SearchQuery> queries = new ArrayList<>();
    if (rule.logic() instanceof Logic.Match) {
      Set<String> columns = new LinkedHashSet<>(entities);
      columns.addAll(shown);
      queries.add(new SearchQuery("", rule.title(), rule.slug(), differencesOfMatches(entities), conditions,
          List.copyOf(columns), null));
    } else if (rule.logic() instanceof Logic.Threshold threshold) {
      queries.addAll(counting(threshold, conditions, entities, shown));
    } else {
      refuse(SearchFact.RULE_TYPES, "a rule of the type " + rule.logic().type() + " is not exported yet",
          "keep it out of this target: `export except … because \"…\"`");
    }
    NormalizedNames.condition(SearchFact.NORMALIZED_NAMES, rule, surroundings,
        "the tenant has to normalize them likewise").ifPresent(losses::add);
    losses.add(new Loss(SearchFact.SIGNALS, rule.span(),
        "a search has no severity, tags and suppression; they are left out"));
    return refusals.isEmpty() ? new Built(queries, losses, List.of()) : new Built(List.of(), List.of(), refusals);
  }

  /** What has to hold, each part a filter of its own. */
  private List<String> conditions() {
    SearchConditionWriter writer = new SearchConditionWriter();
    Condition when = rule.when();
    List<Condition> parts = when instanceof Condition.AllOf all && !all.parts().isEmpty() ? all.parts() : List.of(when);
    List<String> conditions = parts.stream().map(writer::write).map(Phrase::text).toList();
    refusals.addAll(writer.refusals());
    return conditions;
  }

  /** The fields that the texts of a signal show. */
  private List<String> shown() {
    Set<String> shown = new LinkedHashSet<>();
    Stream.of(rule.name(), rule.summary(), rule.description()).flatMap(Optional::stream)
        .flatMap(template -> template.parts().stream()).forEach(part -> {
          if (part instanceof Template.Part.Variable variable) {
            try {
              shown.add(SearchOperands.field(variable.operand()));
            } catch (Unwritable unwritable) {
              losses.add(new Loss(SearchFact.COLUMNS, rule.span(), "there is no column for `"
                  + variable.operand().describe() + "`"));
            }
          }
        });
    return List.copyOf(shown);
  }

  private List<SearchQuery> counting(
      Logic.Threshold threshold, List<String> conditions, List<String> entities, List<String> shown) {
    Logic.Limit limit = threshold.limit();
    if (!limit.staysReached() || limit.negated()) {
      refuse(SearchFact.LIMIT, "a group without records is no row, so a count cannot be asked to be small",
          "write `>=` or `>`");
    }
    List<String> groups = threshold.by().fields().stream()
        .map(field -> field(field, SearchFact.GROUPING, "a group")).toList();
    String distinct = threshold.measure() instanceof Logic.Measure.Distinct measure
        ? field(measure.operand(), SearchFact.COUNTING, "what is counted") : null;
    if (!threshold.by().perEntity()) {
      return List.of(query(threshold, conditions, "", null, groups, distinct, joined(entities, shown)));
    }
    if (entities.isEmpty()) {
      refuse(SearchFact.ENTITIES, "`by entity` needs an entity to count for", "write `signal on` with a field");
    }
    List<SearchQuery> queries = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      queries.add(query(threshold, conditions, part(i), entities.get(i), groups, distinct, shown));
    }
    return queries;
  }

  /** The name of a selector's field, or its position where that is no name for a file. */
  private String part(int selector) {
    return rule.entities().get(selector).field() instanceof Operand.OfField field
        && field.field().matches("[A-Za-z0-9_]+") ? field.field() : Integer.toString(selector + 1);
  }

  private SearchQuery query(Logic.Threshold threshold, List<String> conditions, String part, String entity,
      List<String> groups, String distinct, List<String> shown) {
    List<String> by = entity == null ? groups : joined(List.of(entity), groups);
    List<String> present = new ArrayList<>(groups);
    if (distinct != null) {
      present.add(distinct);
    }
    List<SearchQuery.Column> values = new ArrayList<>();
    for (String field : shown) {
      if (!by.contains(field)) {
        values.add(new SearchQuery.Column(field, "values_" + (values.size() + 1)));
      }
    }
    Logic.Limit limit = threshold.limit();
    return new SearchQuery(part, rule.title(), rule.slug(), differencesOfCounts(threshold, entity, distinct),
        conditions, List.of(),
        new SearchQuery.Counting(slice(threshold.window()), entity, present.stream().distinct().toList(), distinct,
            values, by, limit.order().symbol(), limit.value()));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    Set<String> joined = new LinkedHashSet<>(first);
    joined.addAll(second);
    return List.copyOf(joined);
  }

  /** A length of time in the greatest unit that measures it; the language of rules has none below seconds. */
  private static String slice(long milliseconds) {
    long seconds = milliseconds / 1000;
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private List<String> differencesOfMatches(List<String> entities) {
    List<String> differences = new ArrayList<>();
    differences.add("a row is a record; the rule makes a signal for each of these with a value: "
        + String.join(", ", entities));
    differences.addAll(common());
    return differences;
  }

  private List<String> differencesOfCounts(Logic.Threshold threshold, String entity, String distinct) {
    String slice = slice(threshold.window());
    List<String> differences = new ArrayList<>();
    differences.add("windows of " + slice + " stand side by side on the clock and do not slide: every row is a signal, "
        + "but what a border parts is not found");
    differences.add(entity == null ? "the rule counts all entities together, and so does the search"
        : "this search counts for " + entity + "; each entity selector has one of its own");
    if (distinct != null && threshold.limit().value() >= COUNTED_EXACTLY) {
      differences.add("from " + COUNTED_EXACTLY + " different values on their number is estimated");
    }
    differences.addAll(common());
    return differences;
  }

  private List<String> common() {
    List<String> common = new ArrayList<>();
    common.add("repeats are not suppressed, and tuning expressions do not apply");
    common.add("records are as they were enriched when they came in, with the match lists and networks of then");
    if (!(rule.severity() instanceof SeverityRule.Constant)) {
      common.add("a record for which the rule has no severity is here, too");
    }
    return common;
  }

  private String field(Operand operand, SearchFact fact, String role) {
    if (SearchFact.isPlural(operand)) {
      refuse(fact, role + " has one value, and `" + operand.describe() + "` may have several", "use another field");
      return "";
    }
    try {
      return SearchOperands.field(operand);
    } catch (Unwritable unwritable) {
      refuse(unwritable.fact(), unwritable.getMessage(), unwritable.help());
      return "";
    }
  }

  private void refuse(SearchFact fact, String reason, String help) {
    Refusal refusal = new Refusal(fact, rule.span(), reason, help);
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }
}

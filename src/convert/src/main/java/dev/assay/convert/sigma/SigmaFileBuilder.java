package dev.assay.convert.sigma;

import dev.assay.convert.export.Loss;
import dev.assay.convert.export.NormalizedNames;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sigma.taxonomy.Taxonomy;
import dev.assay.convert.sigma.taxonomy.TaxonomyField;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Selector;
import dev.assay.core.check.Test;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the Sigma rules that mean the same for one log source, or says why there are none. */
final class SigmaFileBuilder {
  private final CheckedRule rule;
  private final Taxonomy taxonomy;
  private final Surroundings surroundings;
  private final SigmaHeadBuilder heads;
  private final List<Loss> losses = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private SigmaFileBuilder(CheckedRule rule, Taxonomy taxonomy, Surroundings surroundings) {
    this.rule = rule;
    this.taxonomy = taxonomy;
    this.surroundings = surroundings;
    this.heads = new SigmaHeadBuilder(rule, taxonomy);
  }

  static SigmaFile build(CheckedRule rule, Taxonomy taxonomy, Surroundings surroundings) {
    return new SigmaFileBuilder(rule, taxonomy, surroundings).build();
  }

  private SigmaFile build() {
    boolean counts = rule.logic() instanceof Logic.Threshold;
    String name = SigmaFileName.stem(taxonomy.prefix() + rule.slug());
    SigmaHead head = heads.build(counts ? Optional.of(name) : Optional.empty());
    SigmaConditionWriter writer = new SigmaConditionWriter(taxonomy, surroundings);
    SigmaFormula formula = writer.write(rule.when());
    refusals.addAll(heads.refusals());
    refusals.addAll(writer.refusals());
    losses.addAll(heads.losses());
    losses.addAll(writer.losses());
    names();
    boolean constant = formula.equals(SigmaFormula.TRUE) || formula.equals(SigmaFormula.FALSE);
    if (constant && writer.refusals().isEmpty()) {
      refuse(SigmaFact.CONSTANTS, "a detection asks for something, and this condition is always "
          + formula.equals(SigmaFormula.TRUE), "leave the rule out of this target");
    }
    List<SigmaDocument> documents = new ArrayList<>();
    if (rule.logic() instanceof Logic.Threshold threshold) {
      documents.addAll(correlations(threshold, head, name, formula));
    } else if (rule.logic() instanceof Logic.Match) {
      entities();
    } else {
      refuse(SigmaFact.RULE_TYPES, "a rule of the type " + rule.logic().type() + " is not exported yet",
          "keep it out of this target: `export except sigma because \"…\"`");
    }
    if (refusals.isEmpty()) {
      documents.add(0, new SigmaDocument.Rule(head, taxonomy.logsource(), SigmaLayout.of(formula)));
    }
    return new SigmaFile("rules/" + name + ".yml", refusals.isEmpty() ? documents : List.of(), losses, refusals);
  }

  private void names() {
    List<String> names = NormalizedNames.selecting(rule, surroundings).stream()
        .filter(name -> taxonomy.field(name).isPresent()).toList();
    if (!names.isEmpty()) {
      lose(SigmaFact.NORMALIZED_NAMES, "the names in " + String.join(", ", names)
          + " are normalized before the rule sees them, and events of this log source have them as they were written");
    }
  }

  private void entities() {
    if (!rule.entities().isEmpty()) {
      lose(SigmaFact.ENTITIES, "a match is about an event, not about an entity; left out: "
          + String.join(", ", rule.entities().stream().map(selector -> selector.field().describe()).toList()));
    }
  }

  private List<SigmaDocument> correlations(
      Logic.Threshold threshold, SigmaHead head, String name, SigmaFormula formula) {
    Optional<String> timespan = Timespan.of(threshold.window());
    if (timespan.isEmpty()) {
      refuse(SigmaFact.WINDOW, "a time span is a whole number of seconds, minutes, hours or days",
          "choose such a window");
    }
    Optional<String> counted = threshold.measure() instanceof Logic.Measure.Distinct distinct
        ? field(distinct.operand(), "what is counted") : Optional.empty();
    List<String> groups = threshold.by().fields().stream().flatMap(group -> field(group, "a group").stream()).toList();
    SigmaDocument.Count count = new SigmaDocument.Count(
        comparison(threshold.limit()), threshold.limit().value(), counted);
    Map<String, String> entities = threshold.by().perEntity() ? entityFields(threshold, formula) : Map.of();
    List<SigmaDocument> correlations = new ArrayList<>();
    if (threshold.by().perEntity()) {
      entities.forEach((entity, field) -> {
        LinkedHashSet<String> by = new LinkedHashSet<>(List.of(field));
        by.addAll(groups);
        correlations.add(correlation(head, name, "By " + field, List.copyOf(by), timespan.orElse(""), count));
      });
    } else if (groups.isEmpty()) {
      refuse(SigmaFact.GROUPING, "a correlation counts by a field at least; this one counts all events together",
          "write `by` and a field");
    } else {
      entities();
      if (!isAboutEntity(groups, formula)) {
        refuse(SigmaFact.GROUPING, "a correlation fires also for events without the entity of a signal",
            "add `entity` to `by`, or ask for the entity's field: `… is not null`");
      }
      correlations.add(correlation(head, name, "Correlation", new LinkedHashSet<>(groups).stream().toList(),
          timespan.orElse(""), count));
    }
    return correlations;
  }

  private SigmaDocument correlation(
      SigmaHead head, String name, String part, List<String> groupBy, String timespan, SigmaDocument.Count count) {
    String description = "Detects when the events that the rule " + name + " finds within " + timespan
        + " reach its threshold, counted by " + String.join(", ", groupBy);
    return new SigmaDocument.Correlation(
        head.ofCorrelation(heads.title(part), heads.id(part), description), name, groupBy, timespan, count);
  }

  /** The log source's fields by those of the entity selectors; what it does not have may be missing from them. */
  private Map<String, String> entityFields(Logic.Threshold threshold, SigmaFormula formula) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> absent = new ArrayList<>();
    for (Selector selector : rule.entities()) {
      Optional<TaxonomyField> field = selector.field() instanceof Operand.OfField of
          ? taxonomy.field(of.field()) : Optional.empty();
      if (field.isPresent()) {
        fields.put(selector.field().describe(), field.get().name());
      } else {
        absent.add(selector.field().describe());
      }
    }
    boolean certain = fields.values().stream().anyMatch(formula::demands);
    boolean first = threshold.measure() instanceof Logic.Measure.Count && least(threshold.limit()) == 1;
    if (fields.isEmpty() || !absent.isEmpty() && !(certain && first)) {
      refuse(fields.isEmpty() ? SigmaFact.TAXONOMY : SigmaFact.ENTITIES, "the log source " + taxonomy.name()
          + " has no field for the entity " + String.join(", ", absent) + ", and so cannot count by it",
          "count by fields: `by srcDevice_ip`, or name the field in a taxonomy of your own");
    } else if (!absent.isEmpty()) {
      lose(SigmaFact.ENTITIES, "events of this log source do not have the entities " + String.join(", ", absent)
          + "; each event that counts fires for another one");
    }
    List<String> maybeEmpty = fields.values().stream().filter(field -> !formula.demands(field)).distinct().toList();
    if (!maybeEmpty.isEmpty()) {
      lose(SigmaFact.EMPTY_ENTITIES, "an empty text is a group of its own, where it is no entity in a record: in "
          + String.join(", ", maybeEmpty));
    }
    return fields;
  }

  /** Whether each event that counts has an entity: the condition asks for its field, or it is counted by. */
  private boolean isAboutEntity(List<String> groups, SigmaFormula formula) {
    return rule.entities().stream().map(Selector::field).filter(Operand.OfField.class::isInstance)
        .flatMap(field -> taxonomy.field(((Operand.OfField) field).field()).stream())
        .anyMatch(field -> groups.contains(field.name()) || formula.demands(field.name()));
  }

  /** The smallest count that reaches a limit which stays reached; zero for another limit. */
  private static long least(Logic.Limit limit) {
    return limit.negated() || !limit.staysReached() ? 0
        : limit.order() == Test.Order.GREATER ? limit.value() + 1 : limit.value();
  }

  private static String comparison(Logic.Limit limit) {
    return switch (limit.order()) {
      case EQUAL -> limit.negated() ? "neq" : "eq";
      case LESS -> limit.negated() ? "gte" : "lt";
      case LESS_OR_EQUAL -> limit.negated() ? "gt" : "lte";
      case GREATER -> limit.negated() ? "lte" : "gt";
      case GREATER_OR_EQUAL -> limit.negated() ? "lt" : "gte";
    };
  }

  private Optional<String> field(Operand operand, String role) {
    if (!(operand instanceof Operand.OfField field)) {
      refuse(SigmaFact.GROUPING, role + " has to be a field, and `" + operand.describe() + "` is none",
          "use a field of the schema");
      return Optional.empty();
    }
    Optional<TaxonomyField> mapped = taxonomy.field(field.field());
    if (mapped.isEmpty()) {
      refuse(SigmaFact.TAXONOMY, "the log source " + taxonomy.name() + " has no field for `" + field.field() + "`",
          "name the field in a taxonomy of your own, or give the rule a `logsource`");
    }
    return mapped.map(TaxonomyField::name);
  }

  private void lose(SigmaFact fact, String what) {
    losses.add(new Loss(fact, rule.span(), what, fact.isCondition()));
  }

  private void refuse(SigmaFact fact, String reason, String help) {
    Refusal refusal = new Refusal(fact, rule.span(), reason, help);
    if (!refusals.contains(refusal)) {
      refusals.add(refusal);
    }
  }
}

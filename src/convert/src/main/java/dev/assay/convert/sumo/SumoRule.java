package dev.assay.convert.sumo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A rule as Cloud SIEM has it.
 *
 * @param slug the name of its files; stable, because it is the rule's own
 * @param nameExpression the template of a signal's name; absent where a rule type has none
 * @param description of the rule, or of its signals where a rule type has a template for that
 * @param suppression milliseconds
 */
public record SumoRule(
    String slug,
    String name,
    Optional<String> nameExpression,
    String description,
    Optional<String> category,
    boolean enabled,
    boolean prototype,
    String expression,
    Score score,
    List<EntitySelector> entitySelectors,
    Optional<String> summary,
    List<String> tags,
    OptionalLong suppression,
    Body body) {
  public SumoRule {
    entitySelectors = List.copyOf(entitySelectors);
    tags = List.copyOf(tags);
  }

  public record EntitySelector(String entityType, String expression) {}

  /** What is told apart by the rule type. */
  public sealed interface Body {
    record Match() implements Body {}

    /**
     * Each entity has counters of its own, and that cannot be turned off.
     *
     * @param countField what is counted if different values are
     */
    record Threshold(long limit, Optional<String> countField, List<String> groupBy, SumoWindow window)
        implements Body {
      public Threshold {
        groupBy = List.copyOf(groupBy);
      }
    }
  }

  /** The severity of a signal, 0 to 10. */
  public sealed interface Score {
    record Constant(int value) implements Score {}

    record FieldValue(String field, OptionalInt otherwise) implements Score {}

    record Mapping(String field, List<Entry> entries, OptionalInt otherwise) implements Score {
      public Mapping {
        entries = List.copyOf(entries);
      }
    }

    /** Whether there are records for which it gives nothing. */
    default boolean lacksDefault() {
      return this instanceof FieldValue value && value.otherwise().isEmpty()
          || this instanceof Mapping mapping && mapping.otherwise().isEmpty();
    }
  }

  /** @param to the last value of a range; absent for one value */
  public record Entry(String from, Optional<String> to, int severity) {}

  /** Whether it is a threshold rule, for templates. */
  public boolean isThreshold() {
    return body instanceof Body.Threshold;
  }

  /** The texts that decide which signals there are. */
  public List<String> decisive() {
    List<String> texts = new ArrayList<>(List.of(expression));
    entitySelectors.forEach(selector -> texts.add(selector.expression()));
    if (body instanceof Body.Threshold threshold) {
      texts.addAll(threshold.groupBy());
      threshold.countField().ifPresent(texts::add);
    }
    if (score instanceof Score.FieldValue value) {
      texts.add(value.field());
    }
    if (score instanceof Score.Mapping mapping) {
      texts.add(mapping.field());
      mapping.entries().forEach(entry -> texts.add(entry.from()));
    }
    return texts;
  }

  /** The texts that people read. */
  public List<String> shown() {
    List<String> texts = new ArrayList<>(List.of(name, description));
    nameExpression.ifPresent(texts::add);
    summary.ifPresent(texts::add);
    texts.addAll(tags);
    return texts;
  }
}

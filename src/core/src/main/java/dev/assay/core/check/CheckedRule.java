package dev.assay.core.check;

import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A rule that is sound: names resolved, types settled, metadata in its place.
 *
 * @param span the rule's head line, for messages about the whole rule
 * @param when selects records; true for chains, whose steps have conditions of their own
 * @param name the template of a signal's name; absent where the title serves
 * @param suppression the rule's own suppression time in milliseconds
 */
public record CheckedRule(
    Span span,
    String slug,
    String title,
    Metadata metadata,
    boolean enabled,
    boolean prototype,
    Condition when,
    Logic logic,
    SeverityRule severity,
    List<Selector> entities,
    Optional<Template> name,
    Optional<Template> summary,
    Optional<Template> description,
    OptionalLong suppression) {
  public CheckedRule {
    entities = List.copyOf(entities);
  }

  /** The same rule as a match rule of another condition. */
  public CheckedRule asMatchOf(Condition condition) {
    return new CheckedRule(span, slug, title, metadata, enabled, prototype, condition, new Logic.Match(), severity,
        entities, name, summary, description, suppression);
  }
}

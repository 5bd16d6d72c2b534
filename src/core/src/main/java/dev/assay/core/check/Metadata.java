package dev.assay.core.check;

import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** What a rule says of itself; none of it changes what the rule detects. */
public record Metadata(
    Optional<String> id,
    int version,
    Optional<String> category,
    Optional<String> description,
    Optional<String> status,
    Optional<String> author,
    Optional<String> date,
    Optional<String> modified,
    Optional<String> license,
    List<String> attack,
    List<String> references,
    List<String> falsePositives,
    List<String> tags,
    List<String> formerSlugs,
    List<Related> related,
    Optional<Logsource> logsource,
    List<Origin> origins,
    List<ExportException> exportExceptions) {

  public record Related(String relation, String id) {}

  public record Logsource(
      Optional<String> category, Optional<String> product, Optional<String> service, Optional<String> definition) {}

  /** Opaque JSON that a foreign system's rule said. */
  public record Origin(String system, String json) {}

  /**
   * A target that the rule is not meant for, and why. Whether there is such a target is for those to say who export.
   *
   * @param span where the target is named
   */
  public record ExportException(Span span, String target, String reason) {}
}

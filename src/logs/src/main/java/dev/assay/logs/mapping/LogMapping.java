package dev.assay.logs.mapping;

import dev.assay.core.record.Fidelity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A log mapping.
 *
 * @param uid its stable id, or empty text
 * @param skipped values that count as if the key were not there
 * @param fields by the name of the schema's field
 * @param fidelity whether Cloud SIEM has such a mapping
 */
public record LogMapping(String name, String uid, List<Input> inputs, Output output, Set<String> skipped,
    Map<String, FieldMapping> fields, Fidelity fidelity) {

  /** The events a mapping takes; {@code _default_} takes what no other pattern does. */
  public record Input(String vendor, String product, String eventIdPattern, String logFormat) {
    /** What a parser has read counts as JSON, whatever the log was; other formats are those of sensors. */
    boolean isForParsers() {
      return logFormat.isEmpty() || logFormat.equalsIgnoreCase("JSON");
    }
  }

  /** What records of the mapping say about themselves; empty text where it is not known. */
  public record Output(String vendor, String product, String productGuid, String recordType) {}
}

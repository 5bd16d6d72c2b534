package dev.assay.core.schema;

import java.util.Optional;

/**
 * A field of the schema.
 *
 * @param entityType the type of entity its value names, such as {@code _ip}
 * @param enrichment the family of fields derived from it, such as {@code ip}
 * @param derived whether enrichment fills it in Cloud SIEM
 * @param unfilled whether it does so there and not here
 * @param mappable whether a log mapping may fill it
 */
public record Field(
    String name,
    FieldType type,
    Optional<String> entityType,
    Optional<String> enrichment,
    boolean derived,
    boolean unfilled,
    boolean mappable,
    boolean deprecated) {

  public static Field custom(String name, FieldType type) {
    return new Field(name, type, Optional.empty(), Optional.empty(), false, false, true, false);
  }
}

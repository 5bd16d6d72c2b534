package dev.assay.core.check;

import dev.assay.core.schema.Schema;
import java.util.List;
import java.util.Map;

/**
 * What the checker has to know besides the rules.
 *
 * @param placeholders the values of {@code placeholder('name')}, by name
 */
public record CheckOptions(Schema schema, Map<String, List<String>> placeholders) {
  public CheckOptions {
    placeholders = Map.copyOf(placeholders);
  }

  public static CheckOptions of(Schema schema) {
    return new CheckOptions(schema, Map.of());
  }
}

package dev.assay.core.check;

import dev.assay.core.schema.Schema;
import java.util.List;
import java.util.Map;

/**
 * What the checker has to know besides the rules.
 *
 * @param lists the items of the match lists, by name: the names that {@code listMatches} can hold, and the values of
 *     {@code placeholder('name')}; empty where nothing is known of lists
 */
public record CheckOptions(Schema schema, Map<String, List<String>> lists) {
  public CheckOptions {
    lists = Map.copyOf(lists);
  }

  public static CheckOptions of(Schema schema) {
    return new CheckOptions(schema, Map.of());
  }
}

package dev.assay.convert.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A match list.
 *
 * @param name as rules name it
 * @param column its target column, such as {@code Ip}
 * @param fields the fields that are compared with its items
 * @param addresses whether the column is one of addresses: items may be networks
 */
public record ListDefinition(
    String name, String column, String description, List<String> fields, boolean addresses, List<Item> items) {
  public ListDefinition {
    fields = List.copyOf(fields);
    items = List.copyOf(items);
  }

  /** @param expires from this time on the item does not count any more */
  public record Item(String value, String description, Optional<Instant> expires) {}
}

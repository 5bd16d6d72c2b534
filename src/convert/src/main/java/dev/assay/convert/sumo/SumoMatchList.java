package dev.assay.convert.sumo;

import dev.assay.convert.target.ListDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A match list as the API has it.
 *
 * @param targetColumn the column under the name that the API gives it
 */
public record SumoMatchList(String name, String description, String targetColumn, List<Item> items) {
  public SumoMatchList {
    items = List.copyOf(items);
  }

  /** @param expires the time from which on the item does not count, in ISO 8601 */
  public record Item(String value, String description, Optional<String> expires) {}

  public static SumoMatchList of(ListDefinition list) {
    return new SumoMatchList(list.name(), list.description(), list.column(), list.items().stream()
        .map(item -> new Item(item.value(), item.description(), item.expires().map(Instant::toString))).toList());
  }
}

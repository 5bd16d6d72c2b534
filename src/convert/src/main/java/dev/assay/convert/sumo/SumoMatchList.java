package dev.assay.convert.sumo;

import dev.assay.convert.export.ListDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A match list as the API has it: the list is made by one request, its items by further ones.
 *
 * @param targetColumn the column under the name that the API gives it
 * @see <a href="https://github.com/SumoLogic/terraform-provider-sumologic/tree/v3.2.9/sumologic">the API's bodies, in
 *     the vendor's provider: sumologic_cse_match_list.go and sumologic_cse_match_list_item.go</a>
 */
public record SumoMatchList(String name, String description, String targetColumn, List<Item> items) {
  /** How many items the vendor's own client sends in a request. */
  private static final int BATCH = 1000;

  public SumoMatchList {
    items = List.copyOf(items);
  }

  /** @param expires the time from which on the item does not count, to the second and without a zone: it is UTC */
  public record Item(String value, String description, Optional<String> expires) {}

  public static SumoMatchList of(ListDefinition list) {
    return new SumoMatchList(list.name(), list.description(), list.column(), list.items().stream()
        .map(item -> new Item(item.value(), item.description(), item.expires().map(SumoMatchList::time))).toList());
  }

  private static String time(Instant expires) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        expires.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }

  /** The items, request by request. */
  public List<List<Item>> batches() {
    List<List<Item>> batches = new ArrayList<>();
    for (int start = 0; start < items.size(); start += BATCH) {
      batches.add(items.subList(start, Math.min(start + BATCH, items.size())));
    }
    return batches;
  }
}

package dev.assay.logs.enrich;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A match list: items that are looked for in the fields of its column.
 *
 * @param name as rules name it
 * @param description what its file says it is; may be empty
 * @param column the target column as records show it in {@code listMatches}
 * @param fields the fields that are looked at
 */
public record MatchList(
    String name, String description, String column, List<String> fields, ListColumn.How how, List<Item> items) {

  public MatchList {
    fields = List.copyOf(fields);
    items = List.copyOf(items);
  }

  /** A list with one of the standard columns. */
  public MatchList(String name, ListColumn column, List<Item> items) {
    this(name, "", column, items);
  }

  public MatchList(String name, String description, ListColumn column, List<Item> items) {
    this(name, description, column.label(), column.fields(), column.how(), items);
  }

  /** A list with a column of one's own; items are compared as they are, or as networks where they are such. */
  public static MatchList custom(
      String name, String description, String column, List<String> fields, List<Item> items) {
    return new MatchList(name, description, column, fields, ListColumn.How.EXACT, items);
  }

  /** @param expires from this time on the item does not count any more */
  public record Item(String value, String description, Optional<Instant> expires) {
    public Item(String value) {
      this(value, "", Optional.empty());
    }

    boolean counts(long time) {
      return expires.isEmpty() || time < expires.get().toEpochMilli();
    }
  }
}

package dev.assay.convert.search;

import java.util.List;

/**
 * A search as its template reads it.
 *
 * @param part what tells the searches of one rule apart; empty if there is one only
 * @param differences between what it finds and what the rule does, as phrases
 * @param columns the fields to show of each record
 * @param counting null where records are not counted
 */
public record SearchQuery(
    String part,
    String title,
    String slug,
    List<String> differences,
    List<String> conditions,
    List<String> columns,
    Counting counting) {
  public SearchQuery {
    differences = List.copyOf(differences);
    conditions = List.copyOf(conditions);
    columns = List.copyOf(columns);
  }

  /**
   * @param slice the length of a window
   * @param entity the field of the entity selector that is counted for; null where no entities are told apart
   * @param present fields without which a record does not count
   * @param distinct the field whose different values are counted; null where records are
   * @param order how the count has to stand to the limit
   */
  public record Counting(
      String slice,
      String entity,
      List<String> present,
      String distinct,
      List<Column> values,
      List<String> by,
      String order,
      long limit) {
    public Counting {
      present = List.copyOf(present);
      values = List.copyOf(values);
      by = List.copyOf(by);
    }
  }

  /** The different values of a field, and what they are called. */
  public record Column(String field, String name) {}
}

package dev.assay.convert.sql;

import java.util.List;
import java.util.Optional;

/**
 * A rule as a script: macros, a view of the records its condition selects, and the query that says what fires. All
 * texts but title, summary and names are SQL.
 *
 * @param says what the rule is about, for its reader
 * @param readsRawEvent whether the column {@code fields} is needed
 */
public record SqlQuery(
    String slug,
    String title,
    Optional<String> says,
    List<SqlColumn> columns,
    boolean readsRawEvent,
    List<String> macros,
    String condition,
    List<Selector> selectors,
    Optional<Threshold> threshold) {
  public SqlQuery {
    columns = List.copyOf(columns);
    macros = List.copyOf(macros);
    selectors = List.copyOf(selectors);
  }

  /**
   * An entity selector.
   *
   * @param entity its field, in quotes
   * @param type the type of entity, in quotes
   * @param value its value, or a row for each of its values
   */
  public record Selector(String entity, String type, String value) {}

  /**
   * What is counted, and how many there have to be.
   *
   * @param counted the text whose different values are counted; absent where records are
   * @param groups the texts that tell counters apart
   * @param holds true for a {@code measure} that fires
   */
  public record Threshold(
      Optional<String> counted, List<String> groups, boolean perEntity, long window, String holds) {
    public Threshold {
      groups = List.copyOf(groups);
    }
  }
}

package dev.assay.convert.sql;

import dev.assay.convert.text.EscapedOutput.Escaped;
import dev.assay.convert.text.SqlOutput;
import java.util.List;

/**
 * A query as templates read it: SQL is marked as such, and what may be missing is null.
 *
 * @param threshold null for a match rule
 */
public record SqlQueryView(
    SqlQuery rule,
    String says,
    List<Escaped> macros,
    Escaped condition,
    List<SelectorView> selectors,
    ThresholdView threshold) {

  public record SelectorView(Escaped entity, Escaped type, Escaped value) {}

  /** @param counted null where records are counted */
  public record ThresholdView(Escaped counted, List<Escaped> groups, boolean perEntity, long window, Escaped holds) {}

  static SqlQueryView of(SqlQuery query) {
    return new SqlQueryView(query, query.says().orElse(null), sql(query.macros()), sql(query.condition()),
        query.selectors().stream().map(selector -> new SelectorView(
            sql(selector.entity()), sql(selector.type()), sql(selector.value()))).toList(),
        query.threshold().map(SqlQueryView::threshold).orElse(null));
  }

  private static ThresholdView threshold(SqlQuery.Threshold threshold) {
    return new ThresholdView(threshold.counted().map(SqlQueryView::sql).orElse(null), sql(threshold.groups()),
        threshold.perEntity(), threshold.window(), sql(threshold.holds()));
  }

  private static List<Escaped> sql(List<String> texts) {
    return texts.stream().map(SqlQueryView::sql).toList();
  }

  private static Escaped sql(String text) {
    return SqlOutput.INSTANCE.sql(text);
  }
}

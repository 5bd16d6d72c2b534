package dev.assay.convert.sql;

/**
 * A query as templates read it: what may be missing is null there.
 *
 * @param threshold null for a match rule
 * @param counted null where records are counted
 */
public record SqlQueryView(SqlQuery query, String says, SqlQuery.Threshold threshold, String counted) {
  static SqlQueryView of(SqlQuery query) {
    SqlQuery.Threshold threshold = query.threshold().orElse(null);
    return new SqlQueryView(query, query.says().orElse(null), threshold,
        threshold == null ? null : threshold.counted().orElse(null));
  }
}

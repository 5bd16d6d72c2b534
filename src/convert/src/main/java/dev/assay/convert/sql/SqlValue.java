package dev.assay.convert.sql;

/**
 * An operand in SQL.
 *
 * @param sql binds tighter than any operator
 */
record SqlValue(Kind kind, String sql) {
  enum Kind {
    /** VARCHAR. */
    TEXT,
    /** BIGINT. */
    WHOLE,
    /** DOUBLE, and finite. */
    DECIMAL,
    /** Either, which only the record tells: what {@link SqlMacro#NUMBER} gives. */
    NUMBER,
    /** BOOLEAN. */
    TRUTH,
    /** VARCHAR[]. */
    TEXTS,
    /** MAP(VARCHAR, VARCHAR). */
    MAP
  }

  /** Whether there may be several values. */
  boolean isPlural() {
    return kind == Kind.TEXTS || kind == Kind.MAP;
  }

  /** The list of the values, where there may be several. */
  String list() {
    return kind == Kind.MAP ? "map_values(" + sql + ")" : sql;
  }
}

package dev.assay.convert.sql;

import dev.assay.core.record.Value;
import java.nio.charset.StandardCharsets;

/** Constants and names as DuckDB reads them. */
final class SqlLiteral {
  private SqlLiteral() {}

  /**
   * A text: between single quotes, where only the quote is special. Control characters are spelt by number, so that no
   * editor and no line ending changes them.
   */
  static String text(String text) {
    StringBuilder sql = new StringBuilder();
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        append(sql, quoted);
        sql.append(sql.isEmpty() ? "" : " || ").append("chr(").append((int) c).append(')');
      } else {
        quoted.append(c == '\'' ? "''" : c);
      }
    }
    if (sql.isEmpty()) {
      return "'" + quoted + "'";
    }
    append(sql, quoted);
    return "(" + sql + ")";
  }

  private static void append(StringBuilder sql, StringBuilder quoted) {
    if (!quoted.isEmpty()) {
      sql.append(sql.isEmpty() ? "" : " || ").append('\'').append(quoted).append('\'');
      quoted.setLength(0);
    }
  }

  /** Whether UTF-8 has the text: it has no half of a surrogate pair. */
  static boolean isEncodable(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /** A name, in quotes always, so that none is ever a keyword. */
  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A whole number; the smallest one has no literal without a cast, because its digits alone do not fit. */
  static String whole(long value) {
    return value == Long.MIN_VALUE ? "CAST('" + value + "' AS BIGINT)" : Long.toString(value);
  }

  /** A double; with an exponent, because a literal without one is a DECIMAL. */
  static String decimal(double value) {
    if (Double.isInfinite(value)) {
      return "CAST('" + (value > 0 ? "" : "-") + "infinity' AS DOUBLE)";
    }
    String digits = Double.toString(value);
    return digits.indexOf('E') < 0 ? digits + "e0" : digits;
  }

  static SqlValue of(Value value) {
    if (value instanceof Value.Whole whole) {
      return new SqlValue(SqlValue.Kind.WHOLE, whole(whole.value()));
    }
    if (value instanceof Value.Decimal decimal) {
      return new SqlValue(SqlValue.Kind.DECIMAL, decimal(decimal.value()));
    }
    return value instanceof Value.Truth truth
        ? new SqlValue(SqlValue.Kind.TRUTH, truth.text()) : new SqlValue(SqlValue.Kind.TEXT, text(value.text()));
  }
}

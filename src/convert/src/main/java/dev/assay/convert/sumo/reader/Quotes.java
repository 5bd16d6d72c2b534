package dev.assay.convert.sumo.reader;

/** Texts in quotes. */
final class Quotes {
  private Quotes() {}

  /** What stands between double quotes. */
  static String unescaped(String inside, SumoDialect dialect) {
    if (dialect.doubleQuotes() == SumoDialect.DoubleQuotes.RAW) {
      return inside.replace("\\\"", "\"");
    }
    StringBuilder out = new StringBuilder(inside.length());
    for (int i = 0; i < inside.length(); i++) {
      i += inside.charAt(i) == '\\' ? 1 : 0;
      out.append(inside.charAt(i));
    }
    return out.toString();
  }

  /** Whether there are quotes that can hold the text. */
  static boolean hold(String text, SumoDialect dialect) {
    return text.indexOf('\'') < 0 || dialect.doubleQuotes() == SumoDialect.DoubleQuotes.AS_IN_C
        || !text.endsWith("\\");
  }

  /** The text in single quotes; in double quotes where it has a single one. */
  static String quoted(String text, SumoDialect dialect) {
    if (text.indexOf('\'') < 0) {
      return "'" + text + "'";
    }
    if (!hold(text, dialect)) {
      throw new IllegalArgumentException("no quotes can hold a text with a single quote and a backslash at its end");
    }
    boolean asInC = dialect.doubleQuotes() == SumoDialect.DoubleQuotes.AS_IN_C;
    return '"' + (asInC ? text.replace("\\", "\\\\") : text).replace("\"", "\\\"") + '"';
  }
}

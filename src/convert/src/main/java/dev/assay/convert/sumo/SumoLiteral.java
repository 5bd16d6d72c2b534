package dev.assay.convert.sumo;

import java.util.Optional;

/** Texts in the quotes of the expression language. */
final class SumoLiteral {
  private SumoLiteral() {}

  /**
   * A text in single quotes, which have no escapes, or in double ones, where a quote is escaped. Absent where the text
   * has a single quote and a backslash: what a backslash means between double quotes is not settled.
   */
  static Optional<String> quote(String text) {
    if (text.indexOf('\'') < 0) {
      return Optional.of("'" + text + "'");
    }
    return text.indexOf('\\') >= 0 ? Optional.empty() : Optional.of("\"" + text.replace("\"", "\\\"") + "\"");
  }
}

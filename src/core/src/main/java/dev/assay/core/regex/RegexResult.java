package dev.assay.core.regex;

/** What became of a pattern. */
public sealed interface RegexResult {

  record Compiled(Regex regex) implements RegexResult {}

  /**
   * @param message what is wrong, in words for somebody who knows neither RE2 nor Java's dialect by heart
   * @param offset where it is wrong, in UTF-16 units of the pattern
   */
  record Rejected(String message, int offset) implements RegexResult {}
}

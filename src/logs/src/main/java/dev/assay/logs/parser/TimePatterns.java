package dev.assay.logs.parser;

import java.util.ArrayList;
import java.util.List;

/** The list of patterns in a {@code TIME_PARSER}. */
final class TimePatterns {
  private TimePatterns() {}

  /**
   * Splits at commas outside of quotes, double ones too, which are no part of the pattern; a comma before a fraction,
   * {@code ss,SSS}, belongs to it.
   */
  static List<String> split(String value) {
    List<String> patterns = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    boolean quoted = false;
    boolean kept = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      quoted ^= c == '\'' && !kept;
      if (c == '"' && !quoted) {
        kept = !kept;
      } else if (c == ',' && !quoted && !kept && !value.startsWith("SSS", i + 1)) {
        patterns.add(pattern.toString().strip());
        pattern.setLength(0);
      } else {
        pattern.append(c);
      }
    }
    patterns.add(pattern.toString().strip());
    patterns.removeIf(String::isEmpty);
    return patterns;
  }
}

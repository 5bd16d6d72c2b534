package dev.assay.logs.parser;

import java.util.ArrayList;
import java.util.List;

/** The list of patterns in a {@code TIME_PARSER}. */
final class TimePatterns {
  private TimePatterns() {}

  /** Splits at commas outside of quotes; a comma before a fraction, {@code ss,SSS}, belongs to the pattern. */
  static List<String> split(String value) {
    List<String> patterns = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      quoted ^= c == '\'';
      if (c == ',' && !quoted && !value.startsWith("SSS", i + 1)) {
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

package dev.assay.logs.read;

import dev.assay.logs.source.Verdict;
import java.util.HashMap;
import java.util.Map;

/**
 * How wide the lines of a file are. A line that was cut short may be as wide as one of an older version; but the lines
 * before it, of the same device and type, were wider.
 */
final class Widths {
  private static final int REMEMBERED = 10_000;

  private final Map<String, Integer> widest = new HashMap<>();

  /** The number of columns earlier lines have, where this one has fewer; else 0. */
  int wider(String source, Verdict.Takes line) {
    if (line.columns() == 0) {
      return 0;
    }
    String layout = source + ' ' + line.layout();
    Integer before = widest.get(layout);
    if (before != null && before > line.columns()) {
      return before;
    }
    if (before != null ? before < line.columns() : widest.size() < REMEMBERED) {
      widest.put(layout, line.columns());
    }
    return 0;
  }
}

package dev.assay.convert.sumo.reader;

import java.util.Arrays;

/** Patterns for the whole of a text, with wildcards. */
final class Wildcards {
  private static final int RUN = -1;
  private static final int ONE = -2;

  private final int[] parts;

  private Wildcards(int[] parts) {
    this.parts = parts;
  }

  /** {@code %} is any run of characters, {@code _} any one. */
  static Wildcards like(String pattern, SumoDialect.LikeBackslash backslash) {
    int[] points = pattern.codePoints().toArray();
    int[] parts = new int[points.length];
    int size = 0;
    for (int i = 0; i < points.length; i++) {
      boolean escapes = backslash == SumoDialect.LikeBackslash.ESCAPE && points[i] == '\\' && i + 1 < points.length
          && (points[i + 1] == '%' || points[i + 1] == '_' || points[i + 1] == '\\');
      if (escapes) {
        i++;
        parts[size++] = points[i];
      } else {
        parts[size++] = points[i] == '%' ? RUN : points[i] == '_' ? ONE : points[i];
      }
    }
    return new Wildcards(Arrays.copyOf(parts, size));
  }

  /** {@code *} is any run of characters, and there is no other wildcard. */
  static Wildcards glob(String pattern) {
    return new Wildcards(pattern.codePoints().map(c -> c == '*' ? RUN : c).toArray());
  }

  /** Goes back to the latest run only: where an earlier one ended is as good as anywhere later. */
  boolean match(String text) {
    int[] points = text.codePoints().toArray();
    int part = 0;
    int resumePart = -1;
    int resumeAt = 0;
    int at = 0;
    while (at < points.length) {
      if (part < parts.length && parts[part] == RUN) {
        resumePart = ++part;
        resumeAt = at;
      } else if (part < parts.length && (parts[part] == ONE || parts[part] == points[at])) {
        part++;
        at++;
      } else if (resumePart >= 0) {
        part = resumePart;
        at = ++resumeAt;
      } else {
        return false;
      }
    }
    while (part < parts.length && parts[part] == RUN) {
      part++;
    }
    return part == parts.length;
  }
}

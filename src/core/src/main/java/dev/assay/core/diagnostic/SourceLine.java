package dev.assay.core.diagnostic;

/**
 * A line of a source as a terminal can show it, with the columns of a stretch in it.
 *
 * <p>Tabs become blanks, control characters and such as change the direction of text are shown by their numbers, and
 * of a very long line only the part around the stretch is left.
 */
record SourceLine(String text, int start, int width) {
  private static final int WIDEST = 120;
  private static final int TAB = 2;
  private static final String CUT = "…";

  /** The line on which a span begins; of a span over several lines, the part on the first. */
  static SourceLine of(Span span) {
    SourceText source = span.source();
    String line = source.line(span.position().line());
    int lineStart = source.offset(span.position().line(), 1);
    int from = Math.max(0, Math.min(span.start() - lineStart, line.length()));
    int to = Math.max(from, Math.min(span.end() - lineStart, line.length()));
    int first = window(line, from, -1);
    int last = window(line, Math.max(to, Math.min(line.length(), from + 1)), 1);
    if (last - first > WIDEST) {
      last = boundary(line, Math.min(line.length(), Math.max(from, first) + WIDEST));
    }
    String lead = first > 0 ? CUT : "";
    String before = lead + shown(line.substring(first, from), 0);
    int stop = Math.min(to, last);
    String marked = shown(line.substring(from, stop), columns(before));
    String after = shown(line.substring(stop, last), columns(before) + columns(marked));
    return new SourceLine(before + marked + after + (last < line.length() ? CUT : ""), columns(before),
        Math.max(1, columns(marked)));
  }

  /** How far the shown part of a line goes from a place in one direction. */
  private static int window(String line, int from, int direction) {
    if (line.length() <= WIDEST) {
      return direction < 0 ? 0 : line.length();
    }
    int reach = direction < 0 ? WIDEST / 2 : WIDEST / 4;
    return boundary(line, Math.max(0, Math.min(line.length(), from + direction * reach)));
  }

  /** An offset that does not part the two halves of a character. */
  private static int boundary(String line, int offset) {
    boolean inside = offset > 0 && offset < line.length() && Character.isLowSurrogate(line.charAt(offset))
        && Character.isHighSurrogate(line.charAt(offset - 1));
    return inside ? offset - 1 : offset;
  }

  private static String shown(String text, int column) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c == '\t') {
        int at = column + columns(out.toString());
        out.append(" ".repeat(TAB - at % TAB));
      } else if (ShownText.isVisible(c)) {
        out.appendCodePoint(c);
      } else {
        out.append(ShownText.number(c));
      }
    });
    return out.toString();
  }

  /** The cells of a terminal that a text takes. */
  static int columns(String text) {
    return text.codePoints().map(SourceLine::cells).sum();
  }

  private static int cells(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0x303E || c >= 0x3041 && c <= 0xA4CF
        || c >= 0xA960 && c <= 0xA97F || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
  }
}

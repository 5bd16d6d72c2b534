package dev.assay.core.diagnostic;

import java.util.Arrays;

/**
 * A text as its author wrote it, with the name it is reported under.
 *
 * <p>Names are what a reader can open: a path with forward slashes, or {@code -} for standard input.
 * Offsets are UTF-16 indexes into {@link #text()}; lines and columns count from one, columns in code points.
 */
public final class SourceText {
  private final String name;
  private final String text;
  private final int firstLine;
  private final int[] lineStarts;

  public SourceText(String name, String text) {
    this(name, text, 1);
  }

  /** A part of a larger source: its first line is the source's line {@code firstLine}. */
  public SourceText(String name, String text, int firstLine) {
    this.name = name;
    this.text = text;
    this.firstLine = firstLine;
    this.lineStarts = lineStarts(text);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** Where an offset lies; offsets past the end are taken for the end. */
  public Position position(int offset) {
    int at = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(lineStarts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + firstLine, text.codePointCount(lineStarts[line], at) + 1);
  }

  /** The offset of a position; the inverse of {@link #position} for positions inside the text. */
  public int offset(int line, int column) {
    int start = lineStarts[Math.max(0, Math.min(line - firstLine, lineStarts.length - 1))];
    int reachable = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.max(0, Math.min(column - 1, reachable)));
  }

  /** The line of a number, without its line ending. */
  public String line(int number) {
    int index = number - firstLine;
    int start = lineStarts[index];
    int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}

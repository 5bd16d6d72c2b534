package dev.assay.logs.parser;

import java.util.Arrays;

/**
 * Where the columns of a line of separated values begin and end.
 *
 * <p>A quote counts only as the first character of a column; inside, two quotes stand for one. {@code spans} holds
 * start and end of each column, quotes included.
 *
 * @param openQuote where a quote opens that nothing closes, or -1
 */
public record Csv(int columns, int[] spans, int openQuote) {
  private static final int USUAL = 128;

  public static Csv split(String line, int from, char delimiter, char open, char close) {
    int[] spans = new int[2 * USUAL];
    int columns = 0;
    int length = line.length();
    int at = from;
    while (true) {
      int start = at;
      if (at < length && line.charAt(at) == open) {
        at = closing(line, at + 1, close);
        if (at < 0) {
          return new Csv(columns, spans, start);
        }
      }
      int end = line.indexOf(delimiter, at);
      if (end < 0) {
        end = length;
      }
      if (2 * columns == spans.length) {
        spans = Arrays.copyOf(spans, spans.length * 2);
      }
      spans[2 * columns] = start;
      spans[2 * columns + 1] = end;
      columns++;
      if (end == length) {
        return new Csv(columns, spans, -1);
      }
      at = end + 1;
    }
  }

  public int start(int column) {
    return spans[2 * column];
  }

  public int end(int column) {
    return spans[2 * column + 1];
  }

  /** The text of a column between double quotes, or without any. */
  public String value(String line, int column) {
    return value(line, start(column), end(column), '"', '"');
  }

  /** The index after the closing quote, or -1. */
  private static int closing(String line, int from, char close) {
    int at = from;
    while (true) {
      int quote = line.indexOf(close, at);
      if (quote < 0) {
        return -1;
      }
      if (quote + 1 < line.length() && line.charAt(quote + 1) == close) {
        at = quote + 2;
      } else {
        return quote + 1;
      }
    }
  }

  /** The text of a column: trimmed, without its quotes. */
  static String value(String line, int start, int end, char open, char close) {
    if (end > start && line.charAt(start) == open) {
      int last = line.lastIndexOf(close, end - 1);
      if (last > start) {
        String inside = line.substring(start + 1, last);
        String doubled = new String(new char[] {close, close});
        String plain = inside.contains(doubled) ? inside.replace(doubled, String.valueOf(close)) : inside;
        return (plain + line.substring(last + 1, end)).strip();
      }
    }
    return line.substring(start, end).strip();
  }
}

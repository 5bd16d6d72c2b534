package dev.assay.logs.time;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for times, in the letters of {@code DateTimeFormatter}, which are also those of Joda time, or
 * {@code X<n>} for a number that counts {@code 1/n} seconds since 1970-01-01T00:00:00Z.
 *
 * <p>It reads a little more than it is written for, as collectors do: {@code Z} and {@code x} take any spelling of an
 * offset, a blank takes several, {@code dd} takes one digit, a fraction may be shorter. Parts in brackets may be
 * missing together, or be there with or without their brackets. Reading never throws.
 */
public final class TimePattern {
  private final String text;
  private final List<List<TimeItem>> variants;

  private TimePattern(String text, List<List<TimeItem>> variants) {
    this.text = text;
    this.variants = variants;
  }

  /** @throws IllegalArgumentException with a message for the author where the pattern is none */
  public static TimePattern compile(String pattern) {
    if (pattern.matches("X1(0{3}|0{6}|0{9})?")) {
      return new TimePattern(pattern, List.of(List.of(new TimeItem.Epoch(Long.parseLong(pattern.substring(1))))));
    }
    List<List<TimeItem>> variants = new ArrayList<>();
    if (pattern.indexOf('[') >= 0) {
      variants.add(items(pattern.replace("[", "").replace("]", "")));
      variants.add(items(pattern.replaceAll("\\[[^\\[\\]]*\\]", "")));
    }
    variants.add(items(pattern));
    return new TimePattern(pattern, List.copyOf(variants));
  }

  private static List<TimeItem> items(String pattern) {
    List<TimeItem> items = new ArrayList<>();
    int i = 0;
    while (i < pattern.length()) {
      char letter = pattern.charAt(i);
      int end = i + 1;
      if (letter == '\'') {
        end = pattern.indexOf('\'', i + 1) + 1;
        if (end == 0) {
          throw new IllegalArgumentException("a quote is not closed");
        }
        items.add(new TimeItem.Literal(end == i + 2 ? "'" : pattern.substring(i + 1, end - 1)));
      } else if (isLetter(letter)) {
        while (end < pattern.length() && pattern.charAt(end) == letter) {
          end++;
        }
        items.add(TimeItem.of(letter, end - i));
      } else if (letter == '%') {
        throw new IllegalArgumentException(
            "% has no meaning here: letters stand for themselves, as in yyyy-MM-dd HH:mm:ss");
      } else {
        items.add(new TimeItem.Literal(String.valueOf(letter)));
      }
      i = end;
    }
    return List.copyOf(items);
  }

  /** The time a whole text spells; null where the text does not follow the pattern. */
  public WrittenTime read(String written) {
    for (List<TimeItem> items : variants) {
      TimeText cursor = match(items, new TimeText(written, 0));
      if (cursor != null && cursor.isAtEnd()) {
        return cursor.time();
      }
    }
    return null;
  }

  /** The time that begins at an index of a text; null where there is none. */
  public WrittenTime readAt(String written, int from) {
    for (List<TimeItem> items : variants) {
      TimeText cursor = match(items, new TimeText(written, from));
      if (cursor != null) {
        return cursor.time();
      }
    }
    return null;
  }

  private static TimeText match(List<TimeItem> items, TimeText cursor) {
    for (TimeItem item : items) {
      if (!item.read(cursor)) {
        return null;
      }
    }
    return cursor;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  @Override
  public String toString() {
    return text;
  }
}

package dev.assay.logs.time;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for times, in the letters of {@code DateTimeFormatter}, which are also those of Joda time, or
 * {@code X<n>} for a number that counts {@code 1/n} seconds since 1970-01-01T00:00:00Z.
 *
 * <p>It reads a little more than it is written for, as collectors do: {@code Z} and {@code x} take any spelling of an
 * offset, a blank takes several, {@code dd} takes one digit, a fraction may be shorter. It never throws.
 */
public final class TimePattern {
  private final String text;
  private final List<TimeItem> items;

  private TimePattern(String text, List<TimeItem> items) {
    this.text = text;
    this.items = items;
  }

  /** @throws IllegalArgumentException with a message for the author where the pattern is none */
  public static TimePattern compile(String pattern) {
    if (pattern.matches("X1(0{3}|0{6}|0{9})?")) {
      return new TimePattern(pattern, List.of(new TimeItem.Epoch(Long.parseLong(pattern.substring(1)))));
    }
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
      } else if (letter == '[' || letter == ']') {
        throw new IllegalArgumentException("optional parts [ ] are not supported");
      } else {
        items.add(new TimeItem.Literal(String.valueOf(letter)));
      }
      i = end;
    }
    return new TimePattern(pattern, List.copyOf(items));
  }

  /** The time a whole text spells; null where the text does not follow the pattern. */
  public WrittenTime read(String written) {
    TimeText cursor = new TimeText(written);
    for (TimeItem item : items) {
      if (!item.read(cursor)) {
        return null;
      }
    }
    return cursor.isAtEnd() ? cursor.time() : null;
  }

  /** The time at the start of a text; null where there is none. {@code end[0]} is set to where the time ends. */
  public WrittenTime readStart(String written, int from, int[] end) {
    TimeText cursor = new TimeText(written, from);
    for (TimeItem item : items) {
      if (!item.read(cursor)) {
        return null;
      }
    }
    end[0] = cursor.position();
    return cursor.time();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  @Override
  public String toString() {
    return text;
  }
}

package dev.assay.convert.sigma.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a time that is written as ISO 8601 has it, with a {@code T} or a blank in the middle: read as it stands
 * there, whatever the zone. Weeks are those of ISO 8601. A number, as of seconds since 1970, is not taken for a time.
 */
public enum SigmaTimePart {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR;

  private static final Pattern TIME = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})"
      + "(?:[T ]([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?: ?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?)?");

  OptionalLong of(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return OptionalLong.empty();
    }
    try {
      LocalDate date = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
      boolean hasClock = time.group(4) != null;
      if (hasClock && (number(time, 4) > 23 || number(time, 5) > 59)) {
        return OptionalLong.empty();
      }
      return switch (this) {
        case MINUTE -> hasClock ? OptionalLong.of(number(time, 5)) : OptionalLong.empty();
        case HOUR -> hasClock ? OptionalLong.of(number(time, 4)) : OptionalLong.empty();
        case DAY -> OptionalLong.of(date.getDayOfMonth());
        case WEEK -> OptionalLong.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        case MONTH -> OptionalLong.of(date.getMonthValue());
        case YEAR -> OptionalLong.of(date.getYear());
      };
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static int number(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }
}

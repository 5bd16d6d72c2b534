package dev.assay.core.eval;

import dev.assay.core.check.Function;
import dev.assay.core.record.Value;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.Base64;
import java.util.Locale;

/** What each function gives; null for a missing value. */
final class FunctionCall {
  private static final int LONGEST_TIME = 40;
  /** ISO 8601, with a blank for the T where there is one, and with or without a zone. */
  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .optionalStart().appendLiteral('T').optionalEnd()
      .optionalStart().appendLiteral(' ').optionalEnd()
      .append(DateTimeFormatter.ISO_LOCAL_TIME)
      .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd()
      .optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
      .toFormatter(Locale.ROOT);
  /** Characters of the longest text a function gives; a longer one is missing. */
  private static final int LONGEST_TEXT = 1 << 20;

  private FunctionCall() {}

  static Value apply(Function function, Value[] arguments) {
    Value first = arguments[0];
    if (function == Function.LENGTH) {
      String text = text(first);
      return new Value.Whole(text == null ? 0 : text.codePointCount(0, text.length()));
    }
    if (function == Function.SIZE) {
      return new Value.Whole(size(first));
    }
    for (Value argument : arguments) {
      if (argument == null || argument == Value.NULL) {
        return null;
      }
    }
    return switch (function) {
      case ABS, CEIL, FLOOR, ROUND, SQRT, INT, FLOAT -> ofNumber(function, Numeric.of(first));
      case YEAR, MONTH, WEEK, DAY, HOUR, MINUTE -> ofTime(function, first);
      case CONCAT -> concat(arguments);
      case SUBSTRING -> substring(text(first), Numeric.of(arguments[1]), Numeric.of(arguments[2]));
      default -> ofText(function, text(first));
    };
  }

  /** The text of a scalar; null for anything else. */
  private static String text(Value value) {
    return value == null || value == Value.NULL || value instanceof Value.Elements || value instanceof Value.Entries
        ? null : value.text();
  }

  private static int size(Value value) {
    if (value instanceof Value.Elements elements) {
      return elements.values().size();
    }
    return value instanceof Value.Entries entries ? entries.values().size() : 0;
  }

  private static Value ofNumber(Function function, Value number) {
    if (number == null) {
      return null;
    }
    double value = Numeric.decimal(number);
    return switch (function) {
      case ABS -> number instanceof Value.Whole whole && whole.value() != Long.MIN_VALUE
          ? new Value.Whole(Math.abs(whole.value())) : Numeric.decimal(Math.abs(value));
      case SQRT -> Numeric.decimal(Math.sqrt(value));
      case FLOAT -> Numeric.decimal(value);
      case CEIL -> number instanceof Value.Whole ? number : whole(Math.ceil(value));
      case ROUND -> number instanceof Value.Whole ? number : whole(Math.floor(value + 0.5));
      case FLOOR -> number instanceof Value.Whole ? number : whole(Math.floor(value));
      default -> number instanceof Value.Whole ? number : whole(value < 0 ? Math.ceil(value) : Math.floor(value));
    };
  }

  private static Value whole(double value) {
    return Math.abs(value) < 0x1p63 ? new Value.Whole((long) value) : Numeric.decimal(value);
  }

  private static Value ofText(Function function, String text) {
    if (text == null) {
      return null;
    }
    return switch (function) {
      case LOWER, TO_LOWER_CASE -> new Value.Text(map(text, true));
      case UPPER, TO_UPPER_CASE -> new Value.Text(map(text, false));
      case TRIM -> new Value.Text(text.strip());
      case TO_STRING -> new Value.Text(text);
      case BASE64_ENCODE ->
          new Value.Text(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
      case BASE64_DECODE -> base64(text);
      case URL_ENCODE -> new Value.Text(URLEncoder.encode(text, StandardCharsets.UTF_8));
      case URL_DECODE -> urlDecoded(text);
      case HEX_TO_DEC -> hexadecimal(text);
      default -> throw new IllegalStateException(function.label());
    };
  }

  /** Code point by code point, so that no language's rules come in. */
  private static String map(String text, boolean lower) {
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints().map(c -> lower ? Character.toLowerCase(c) : Character.toUpperCase(c))
        .forEach(mapped::appendCodePoint);
    return mapped.toString();
  }

  private static Value base64(String text) {
    try {
      return new Value.Text(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static Value urlDecoded(String text) {
    try {
      return new Value.Text(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }

  private static Value hexadecimal(String text) {
    String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
    try {
      return digits.isEmpty() || digits.charAt(0) == '-' || digits.charAt(0) == '+'
          ? null : new Value.Whole(Long.parseLong(digits, 16));
    } catch (NumberFormatException notHexadecimal) {
      return null;
    }
  }

  private static Value concat(Value[] arguments) {
    StringBuilder joined = new StringBuilder();
    for (Value argument : arguments) {
      String text = text(argument);
      if (text == null) {
        return null;
      }
      if (joined.length() + text.length() > LONGEST_TEXT) {
        return null;
      }
      joined.append(text);
    }
    return new Value.Text(joined.toString());
  }

  private static Value substring(String text, Value start, Value end) {
    if (text == null || !(start instanceof Value.Whole from) || !(end instanceof Value.Whole to)) {
      return null;
    }
    int length = text.codePointCount(0, text.length());
    int first = (int) Math.max(0, Math.min(from.value(), length));
    int last = (int) Math.max(first, Math.min(to.value(), length));
    return new Value.Text(text.substring(text.offsetByCodePoints(0, first), text.offsetByCodePoints(0, last)));
  }

  private static Value ofTime(Function function, Value value) {
    LocalDateTime time = time(value);
    TemporalField field = switch (function) {
      case YEAR -> ChronoField.YEAR;
      case MONTH -> ChronoField.MONTH_OF_YEAR;
      case WEEK -> IsoFields.WEEK_OF_WEEK_BASED_YEAR;
      case DAY -> ChronoField.DAY_OF_MONTH;
      case HOUR -> ChronoField.HOUR_OF_DAY;
      default -> ChronoField.MINUTE_OF_HOUR;
    };
    return time == null ? null : new Value.Whole(time.get(field));
  }

  /** Milliseconds since 1970 in UTC, or an ISO 8601 time as its own clock shows it. */
  private static LocalDateTime time(Value value) {
    try {
      if (Numeric.of(value) instanceof Value.Whole millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis.value()), ZoneOffset.UTC);
      }
      String text = value.text();
      return text.length() > LONGEST_TIME ? null : LocalDateTime.from(TIME.parse(text));
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}

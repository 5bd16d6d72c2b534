package dev.assay.harness.shape;

import dev.assay.core.net.Network;
import dev.assay.documents.Node.ScalarKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shapes of single values that several files share. */
public final class Shapes {
  private static final Pattern DURATION = Pattern.compile("(0|[1-9][0-9]{0,9})([smhd])");

  private Shapes() {}

  /** Any text. */
  public static Shape<String> text(String wanted) {
    return ScalarShape.text(wanted, Optional::of, JsonSchema.of("type", "string"));
  }

  /** A text of a form. */
  public static Shape<String> text(String wanted, String pattern) {
    Pattern form = Pattern.compile(pattern);
    return ScalarShape.text(wanted, text -> Optional.of(text).filter(form.asMatchPredicate()),
        JsonSchema.of("type", "string", "pattern", "^(" + pattern + ")$"));
  }

  /** Any value but null, read as the text it was written as. */
  public static Shape<String> lexeme(String wanted) {
    return new ScalarShape<>(wanted, EnumSet.of(ScalarKind.TEXT, ScalarKind.NUMBER, ScalarKind.TRUTH), Optional::of,
        JsonSchema.of("type", List.of("string", "number", "boolean")));
  }

  /** One of the constants of an enum, under names of its own. */
  public static <E extends Enum<E>> Shape<E> choice(Class<E> type, Function<E, String> label) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    List<String> labels = constants.stream().map(label).toList();
    return ScalarShape.text("one of " + String.join(", ", labels),
        text -> constants.stream().filter(constant -> label.apply(constant).equals(text)).findFirst(),
        JsonSchema.of("enum", labels));
  }

  /** A whole number between two bounds, both allowed. */
  public static Shape<Long> whole(long least, long most) {
    String wanted = least == most ? "the number " + least : "a whole number from " + least + " to " + most;
    return new ScalarShape<>(wanted, EnumSet.of(ScalarKind.NUMBER), text -> whole(text)
        .filter(number -> number >= least && number <= most),
        least == most
            ? JsonSchema.of("const", least)
            : JsonSchema.of("type", "integer", "minimum", least, "maximum", most));
  }

  private static Optional<Long> whole(String text) {
    try {
      return text.length() > 20 ? Optional.empty() : Optional.of(new BigDecimal(text).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  public static Shape<Boolean> truth() {
    return new ScalarShape<>("true or false", EnumSet.of(ScalarKind.TRUTH),
        text -> Optional.of(text.equalsIgnoreCase("true")), JsonSchema.of("type", "boolean"));
  }

  /** A length of time, written as in the rule language. */
  public static Shape<Duration> duration() {
    return ScalarShape.text("a length of time such as 90s, 5m, 72h or 30d", Shapes::duration,
        JsonSchema.of("type", "string", "pattern", "^" + DURATION.pattern() + "$"));
  }

  private static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    return Optional.of(switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    });
  }

  /** A length of time in the largest unit that says it exactly; {@link #duration} reads it. */
  public static String written(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds != 0 && seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  /** A moment, with its offset from UTC. */
  public static Shape<Instant> instant() {
    return ScalarShape.text("a time such as 2024-05-01T12:00:00Z", text -> {
      try {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }, JsonSchema.of("type", "string", "format", "date-time"));
  }

  public static Shape<ZoneId> zone() {
    return ScalarShape.text("a time zone such as UTC, +02:00 or Europe/Berlin", text -> {
      try {
        return Optional.of(ZoneId.of(text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }, JsonSchema.of("type", "string"));
  }

  /** A block of IP addresses. */
  public static Shape<Network> network() {
    return ScalarShape.text("a network such as 10.0.0.0/8 or fc00::/7", Network::parse,
        JsonSchema.of("type", "string"));
  }
}

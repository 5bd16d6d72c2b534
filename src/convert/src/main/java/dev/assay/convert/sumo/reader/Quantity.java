package dev.assay.convert.sumo.reader;

import dev.assay.core.record.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number: a whole one of 64 bits, or the nearest double; both exact from there on. A double too large is infinite.
 *
 * @param sign 0, or that of an infinite number
 * @param size of a finite number
 */
record Quantity(int sign, BigDecimal size) implements Comparable<Quantity> {
  private static final Pattern NUMERAL = Pattern.compile("[+-]?[0-9]++(\\.[0-9]++)?([eE][+-]?[0-9]++)?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]++");

  /** The number a value is, or its text stands for. */
  static Optional<Quantity> of(Value value) {
    if (value instanceof Value.Whole whole) {
      return Optional.of(whole(whole.value()));
    }
    if (value instanceof Value.Decimal decimal) {
      return Double.isNaN(decimal.value()) ? Optional.empty() : Optional.of(decimal(decimal.value()));
    }
    return value instanceof Value.Text text ? parse(text.text()) : Optional.empty();
  }

  private static Optional<Quantity> parse(String text) {
    if (!NUMERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(wholeIn(text).map(Quantity::whole).orElseGet(() -> decimal(Double.parseDouble(text))));
  }

  /** The whole number a text is, if it fits 64 bits. */
  static Optional<Long> wholeIn(String text) {
    try {
      return WHOLE.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  static Quantity whole(long value) {
    return new Quantity(0, BigDecimal.valueOf(value));
  }

  static Quantity decimal(double value) {
    return Double.isInfinite(value) ? new Quantity(value > 0 ? 1 : -1, BigDecimal.ZERO)
        : new Quantity(0, new BigDecimal(value));
  }

  /** The constant as an operand: whole if its value is. */
  static Value constant(BigDecimal number) {
    try {
      return new Value.Whole(number.longValueExact(), number.toPlainString());
    } catch (ArithmeticException notWhole) {
      return new Value.Decimal(number.doubleValue(), number.toString());
    }
  }

  double approximate() {
    return sign == 0 ? size.doubleValue() : sign * Double.POSITIVE_INFINITY;
  }

  @Override
  public int compareTo(Quantity other) {
    return sign != other.sign ? Integer.compare(sign, other.sign) : size.compareTo(other.size);
  }
}

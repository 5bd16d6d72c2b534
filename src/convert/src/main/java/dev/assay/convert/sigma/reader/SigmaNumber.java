package dev.assay.convert.sigma.reader;

import dev.assay.core.record.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a rule or an event: exact where it is whole and fits 64 bits, else the nearest double. A text is a number
 * if it is written in decimal digits, with sign, fraction and exponent where needed, and nothing else.
 *
 * @param whole absent where only the double is known
 */
public record SigmaNumber(Optional<Long> whole, double nearest) implements Comparable<SigmaNumber> {
  private static final Pattern NUMERAL = Pattern.compile("[-+]?[0-9]++(\\.[0-9]++)?([eE][-+]?[0-9]++)?");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]++");

  static SigmaNumber of(long whole) {
    return new SigmaNumber(Optional.of(whole), whole);
  }

  /** Numbers and texts that say one; a truth value is no number. */
  static Optional<SigmaNumber> of(Value value) {
    if (value instanceof Value.Whole number) {
      return Optional.of(of(number.value()));
    }
    if (value instanceof Value.Decimal number) {
      return Double.isNaN(number.value()) ? Optional.empty()
          : Optional.of(new SigmaNumber(Optional.empty(), number.value()));
    }
    return value instanceof Value.Text text && NUMERAL.matcher(text.text()).matches()
        ? Optional.of(parse(text.text())) : Optional.empty();
  }

  private static SigmaNumber parse(String numeral) {
    if (WHOLE.matcher(numeral).matches()) {
      try {
        return of(Long.parseLong(numeral));
      } catch (NumberFormatException tooLarge) {
        return new SigmaNumber(Optional.empty(), Double.parseDouble(numeral));
      }
    }
    return new SigmaNumber(Optional.empty(), Double.parseDouble(numeral));
  }

  @Override
  public int compareTo(SigmaNumber other) {
    if (Double.isInfinite(nearest) || Double.isInfinite(other.nearest)) {
      return Double.compare(nearest, other.nearest);
    }
    return exact().compareTo(other.exact());
  }

  private BigDecimal exact() {
    return whole.map(BigDecimal::valueOf).orElseGet(() -> new BigDecimal(nearest));
  }
}

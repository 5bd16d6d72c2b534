package dev.assay.core.check;

import java.math.BigDecimal;
import java.util.Optional;

/** Whole numbers with bounds, out of literals of any size. */
final class Numbers {
  private Numbers() {}

  /** The number, where it is whole and neither less than {@code low} nor more than {@code high}. */
  static Optional<Integer> whole(BigDecimal value, int low, int high) {
    if (value.compareTo(BigDecimal.valueOf(low)) < 0 || value.compareTo(BigDecimal.valueOf(high)) > 0
        || value.stripTrailingZeros().scale() > 0) {
      return Optional.empty();
    }
    return Optional.of(value.intValue());
  }
}

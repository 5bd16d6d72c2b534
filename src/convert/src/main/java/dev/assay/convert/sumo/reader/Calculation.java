package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.ArithmeticOperator;
import dev.assay.core.record.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Arithmetic: in whole numbers of 64 bits where both are such, and the result is; else in doubles. What is no finite
 * number is missing.
 */
final class Calculation {
  private Calculation() {}

  static Value of(ArithmeticOperator operator, Value left, Value right) {
    Optional<Quantity> one = Quantity.of(left);
    Optional<Quantity> other = Quantity.of(right);
    if (one.isEmpty() || other.isEmpty()) {
      return null;
    }
    if (operator != ArithmeticOperator.DIVIDE && isWhole(left) && isWhole(right)) {
      BigDecimal exact = exactly(operator, one.get().size(), other.get().size());
      if (fits(exact)) {
        return new Value.Whole(exact.longValueExact());
      }
    }
    return decimal(approximately(operator, one.get().approximate(), other.get().approximate()));
  }

  /** Whether it is whole by its form: not {@code 5.0}. */
  private static boolean isWhole(Value value) {
    return value instanceof Value.Whole
        || value instanceof Value.Text text && Quantity.wholeIn(text.text()).isPresent();
  }

  private static boolean fits(BigDecimal whole) {
    return whole.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
        && whole.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  private static BigDecimal exactly(ArithmeticOperator operator, BigDecimal one, BigDecimal other) {
    return switch (operator) {
      case ADD -> one.add(other);
      case SUBTRACT -> one.subtract(other);
      default -> one.multiply(other);
    };
  }

  private static double approximately(ArithmeticOperator operator, double one, double other) {
    return switch (operator) {
      case ADD -> one + other;
      case SUBTRACT -> one - other;
      case MULTIPLY -> one * other;
      case DIVIDE -> one / other;
    };
  }

  static Value decimal(double value) {
    return Double.isFinite(value) ? new Value.Decimal(value) : null;
  }

  /** A number without fraction: whole where it fits. */
  static Value whole(double value) {
    return Math.abs(value) < 0x1p63 ? new Value.Whole((long) value) : decimal(value);
  }
}

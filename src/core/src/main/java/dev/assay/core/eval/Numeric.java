package dev.assay.core.eval;

import dev.assay.core.record.Value;
import dev.assay.core.syntax.Expression.ArithmeticOperator;
import dev.assay.core.text.Numerals;

/** Values as numbers: numbers themselves, and texts that are numerals. */
final class Numeric {
  private Numeric() {}

  /** The value as {@link Value.Whole} or {@link Value.Decimal}; null where it is no number. */
  static Value of(Value value) {
    if (value instanceof Value.Whole || value instanceof Value.Decimal) {
      return value;
    }
    return value instanceof Value.Text text ? parse(text.text()) : null;
  }

  static Value parse(String text) {
    if (!Numerals.isNumber(text)) {
      return null;
    }
    return Numerals.isWhole(text)
        ? new Value.Whole(Numerals.parseWhole(text), text) : new Value.Decimal(Numerals.parseDecimal(text), text);
  }

  /** Both are numbers; compared exactly, whatever their kinds. */
  static int compare(Value left, Value right) {
    if (left instanceof Value.Whole a) {
      return right instanceof Value.Whole b ? Numerals.compare(a.value(), b.value())
          : Numerals.compare(a.value(), ((Value.Decimal) right).value());
    }
    double a = ((Value.Decimal) left).value();
    return right instanceof Value.Whole b ? -Numerals.compare(b.value(), a)
        : Numerals.compare(a, ((Value.Decimal) right).value());
  }

  static double decimal(Value number) {
    return number instanceof Value.Whole whole ? whole.value() : ((Value.Decimal) number).value();
  }

  /** A decimal; null where it is no finite number. */
  static Value decimal(double value) {
    return Double.isFinite(value) ? new Value.Decimal(value) : null;
  }

  /** Null where an operand is no number, or the result none. */
  static Value calculate(ArithmeticOperator operator, Value left, Value right) {
    Value a = of(left);
    Value b = of(right);
    if (a == null || b == null) {
      return null;
    }
    if (a instanceof Value.Whole x && b instanceof Value.Whole y && operator != ArithmeticOperator.DIVIDE) {
      try {
        return new Value.Whole(switch (operator) {
          case ADD -> Math.addExact(x.value(), y.value());
          case SUBTRACT -> Math.subtractExact(x.value(), y.value());
          default -> Math.multiplyExact(x.value(), y.value());
        });
      } catch (ArithmeticException overflow) {
        // As doubles below.
      }
    }
    double x = decimal(a);
    double y = decimal(b);
    return decimal(switch (operator) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
    });
  }
}

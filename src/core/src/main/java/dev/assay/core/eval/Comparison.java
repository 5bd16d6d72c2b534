package dev.assay.core.eval;

import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Test.Order;
import dev.assay.core.record.Value;
import dev.assay.core.text.CodePointOrder;
import dev.assay.core.text.Folding;
import java.util.function.Predicate;

/** Compares values as the checker decided. A missing value compares with nothing. */
public final class Comparison {
  private Comparison() {}

  /** Whether the order holds; for arrays, between an element of one and an element of the other. */
  public static boolean holds(Order order, CompareAs as, Value left, Value right) {
    return any(left, a -> any(right, b -> single(order, as, a, b)));
  }

  /** Whether a value, or one element of it, lies between two others or is one of them. */
  public static boolean between(CompareAs as, Value value, Value low, Value high) {
    return any(value, element -> holds(Order.GREATER_OR_EQUAL, as, element, low)
        && holds(Order.LESS_OR_EQUAL, as, element, high));
  }

  /** Whether a test holds for a value, or for an element of it. Missing values satisfy nothing. */
  static boolean any(Value value, Predicate<Value> test) {
    if (value == null || value == Value.NULL) {
      return false;
    }
    if (value instanceof Value.Elements elements) {
      for (Value element : elements.values()) {
        if (any(element, test)) {
          return true;
        }
      }
      return false;
    }
    if (value instanceof Value.Entries entries) {
      for (Value entry : entries.values().values()) {
        if (any(entry, test)) {
          return true;
        }
      }
      return false;
    }
    return test.test(value);
  }

  private static boolean single(Order order, CompareAs as, Value left, Value right) {
    return switch (as) {
      case NUMBER -> {
        Value a = Numeric.of(left);
        Value b = a == null ? null : Numeric.of(right);
        yield b != null && order.holds(Numeric.compare(a, b));
      }
      case TRUTH -> Folding.equals(left.text(), right.text());
      case TEXT -> order == Order.EQUAL ? left.text().equals(right.text())
          : order.holds(CodePointOrder.compare(left.text(), right.text()));
      case TEXT_IGNORING_CASE -> Folding.equals(left.text(), right.text());
    };
  }
}

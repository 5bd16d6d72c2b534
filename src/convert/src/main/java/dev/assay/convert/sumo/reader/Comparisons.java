package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.ComparisonOperator;
import dev.assay.core.record.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares values as what they are at that moment. */
final class Comparisons {
  private Comparisons() {}

  /** Whether a test holds for a value, or for an element or entry of it. Nothing holds for a missing one. */
  static boolean any(Value value, Predicate<Value> test) {
    if (value == null || value instanceof Value.Null) {
      return false;
    }
    if (value instanceof Value.Elements elements) {
      return elements.values().stream().anyMatch(element -> any(element, test));
    }
    if (value instanceof Value.Entries entries) {
      return entries.values().values().stream().anyMatch(entry -> any(entry, test));
    }
    return test.test(value);
  }

  static boolean holds(ComparisonOperator operator, Value left, Value right) {
    if (operator == ComparisonOperator.NOT_EQUAL) {
      return !holds(ComparisonOperator.EQUAL, left, right);
    }
    return any(left, one -> any(right, other -> single(operator, one, other)));
  }

  private static boolean single(ComparisonOperator operator, Value left, Value right) {
    if (isNumber(left) || isNumber(right)) {
      Optional<Quantity> one = Quantity.of(left);
      Optional<Quantity> other = Quantity.of(right);
      return one.isPresent() && other.isPresent() && holds(operator, one.get().compareTo(other.get()));
    }
    if (left instanceof Value.Truth || right instanceof Value.Truth) {
      return operator == ComparisonOperator.EQUAL && sameIgnoringCase(left.text(), right.text());
    }
    return holds(operator, byCodePoint(left.text(), right.text()));
  }

  private static boolean holds(ComparisonOperator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  /** Whether a value says true: the boolean, or the text in any case. */
  static boolean isTrue(Value value) {
    return any(value, each -> sameIgnoringCase(each.text(), "true"));
  }

  private static boolean isNumber(Value value) {
    return value instanceof Value.Whole || value instanceof Value.Decimal;
  }

  private static boolean sameIgnoringCase(String one, String other) {
    return lower(one).equals(lower(other));
  }

  /** Code point by code point, so that no language's rules come in. */
  static String lower(String text) {
    return text.codePoints().map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static int byCodePoint(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }
}

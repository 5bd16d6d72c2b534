package dev.assay.core.check;

import dev.assay.core.check.Test.Order;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Expression.Quantifier;
import dev.assay.core.text.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes comparisons with values: equal, ordered, one of a list, in a range. */
final class ComparisonChecker {
  private final Scope scope;
  private final OperandChecker operands;
  private final ValueChecker values;

  ComparisonChecker(Scope scope, OperandChecker operands, ValueChecker values) {
    this.scope = scope;
    this.operands = operands;
    this.values = values;
  }

  Optional<Condition> compare(Expression.Comparison comparison, Order order) {
    Optional<Operand> left = this.values.subject(comparison.left(), order == Order.EQUAL);
    if (order == Order.EQUAL) {
      List<List<Operand>> values = this.values.alternatives(List.of(comparison.right()));
      if (left.isEmpty() || values.isEmpty()) {
        return Optional.empty();
      }
      if (values.get(0).size() != 1) {
        return oneOf(comparison.span(), left.get(), comparison.ignoreCase(),
            values.get(0).stream().map(value -> new Listed(comparison.right().span(), value)).toList());
      }
      return compare(comparison, left.get(), order, values.get(0).get(0));
    }
    Optional<Operand> right = operands.operand(comparison.right());
    return left.isEmpty() || right.isEmpty() ? Optional.empty()
        : compare(comparison, left.get(), order, right.get());
  }

  private Optional<Condition> compare(
      Expression.Comparison comparison, Operand left, Order order, Operand right) {
    Optional<CompareAs> as = comparable(comparison.span(), left, right, comparison.ignoreCase());
    if (as.isPresent() && as.get() == CompareAs.TRUTH && order != Order.EQUAL) {
      scope.report(CheckCode.TYPE_MISMATCH, comparison.span(), "true and false have no order", "compare with `=`");
      return Optional.empty();
    }
    return as.map(kind -> new Condition.Atom(comparison.span(), new Test.Compare(left, order, kind, right)));
  }

  Optional<Condition> in(Expression.In in) {
    Optional<Operand> subject = this.values.subject(in.subject(), true);
    List<Listed> values = new ArrayList<>();
    for (Expression value : in.values()) {
      this.values.alternatives(List.of(value)).stream().flatMap(List::stream)
          .forEach(operand -> values.add(new Listed(value.span(), operand)));
    }
    if (subject.isEmpty() || values.isEmpty()) {
      return Optional.empty();
    }
    return oneOf(in.span(), subject.get(), in.ignoreCase(), values);
  }

  /** One of several values, and where it is written. */
  private record Listed(Span span, Operand value) {}

  /** Values that compare alike with the subject make one test; an array of mixed kinds makes several. */
  private Optional<Condition> oneOf(Span span, Operand subject, boolean ignoreCase, List<Listed> values) {
    List<Condition> parts = new ArrayList<>();
    for (CompareAs kind : CompareAs.values()) {
      List<Operand> alike = new ArrayList<>();
      for (Listed each : values) {
        if (comparison(subject.type(), each.value().type(), ignoreCase).filter(kind::equals).isPresent()) {
          alike.add(each.value());
        }
      }
      if (!alike.isEmpty()) {
        parts.add(new Condition.Atom(span, new Test.OneOf(subject, kind, alike)));
      }
    }
    boolean sound = true;
    for (Listed each : values) {
      sound &= comparable(each.span(), subject, each.value(), ignoreCase).isPresent();
    }
    return !sound ? Optional.empty() : Optional.of(ConditionChecker.quantified(span, Quantifier.ANY, parts));
  }

  Optional<Condition> between(Expression.Between between) {
    Optional<Operand> subject = this.values.subject(between.subject(), false);
    Optional<Operand> low = operands.operand(between.low());
    Optional<Operand> high = operands.operand(between.high());
    if (subject.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    Optional<CompareAs> as = comparable(between.low().span(), subject.get(), low.get(), false);
    Optional<CompareAs> other = comparable(between.high().span(), subject.get(), high.get(), false);
    if (as.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    if (!as.equals(other) || as.get() == CompareAs.TRUTH) {
      scope.report(CheckCode.TYPE_MISMATCH, between.span(), "the ends of a range must both be numbers or both texts");
      return Optional.empty();
    }
    return Optional.of(new Condition.Atom(between.span(),
        new Test.Between(subject.get(), as.get(), low.get(), high.get())));
  }

  /** What two operands are compared as; nothing, after saying why, where they never compare. */
  Optional<CompareAs> comparable(Span span, Operand left, Operand right, boolean ignoreCase) {
    Optional<CompareAs> as = comparison(left.type(), right.type(), ignoreCase);
    if (as.isEmpty()) {
      scope.report(CheckCode.TYPE_MISMATCH, span, "`" + left.describe() + "` is of type " + left.type().label()
          + " and `" + right.describe() + "` of type " + right.type().label() + "; they never compare");
      return as;
    }
    return neverFits(as.get(), left, right, span) || neverFits(as.get(), right, left, span) ? Optional.empty() : as;
  }

  private boolean neverFits(CompareAs as, Operand field, Operand constant, Span span) {
    if (!(constant instanceof Operand.Constant fixed) || !(fixed.value() instanceof Value.Text text)) {
      return false;
    }
    boolean fits = switch (as) {
      case NUMBER -> Numerals.isNumber(text.text());
      case TRUTH -> List.of("true", "false").contains(text.text().toLowerCase(Locale.ROOT));
      default -> true;
    };
    if (!fits) {
      scope.report(CheckCode.TYPE_MISMATCH, span, "`" + field.describe() + "` is of type " + field.type().label()
          + ", and '" + text.text() + "' is " + (as == CompareAs.NUMBER ? "no number" : "neither `true` nor `false`"));
    }
    return !fits;
  }

  /** What two types are compared as; nothing where they never compare. The coercions of docs/language.md. */
  static Optional<CompareAs> comparison(FieldType left, FieldType right, boolean ignoreCase) {
    if (ignoreCase) {
      return Optional.of(CompareAs.TEXT_IGNORING_CASE);
    }
    if (left.isNumeric() || right.isNumeric()) {
      return left == FieldType.BOOLEAN || right == FieldType.BOOLEAN
          ? Optional.empty() : Optional.of(CompareAs.NUMBER);
    }
    return Optional.of(left == FieldType.BOOLEAN || right == FieldType.BOOLEAN ? CompareAs.TRUTH : CompareAs.TEXT);
  }
}

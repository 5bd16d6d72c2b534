package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.ComparisonOperator;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Says whether a record satisfies an expression, by walking the expression for each record. docs/targets/sumo.md has
 * the meaning. Not for use by several threads.
 */
public final class SumoInterpreter {
  private final SumoExpression expression;
  private final SumoDialect dialect;
  private final Patterns patterns = new Patterns();
  private final FieldReader fields;
  private final Functions functions = new Functions(this);

  /** @param expression one that was read, or is no deeper than such a one */
  public SumoInterpreter(SumoExpression expression, SumoDialect dialect) {
    this.expression = expression;
    this.dialect = dialect;
    this.fields = new FieldReader(dialect.fieldCase());
  }

  public SumoInterpreter(SumoExpression expression) {
    this(expression, SumoDialect.DEFAULT);
  }

  /** @throws OverBudgetException if a search for a pattern takes too many steps */
  public boolean holds(Record record) {
    return holds(expression, record);
  }

  boolean holds(SumoExpression condition, Record record) {
    if (condition instanceof SumoExpression.And and) {
      return and.operands().stream().allMatch(operand -> holds(operand, record));
    }
    if (condition instanceof SumoExpression.Or or) {
      return or.operands().stream().anyMatch(operand -> holds(operand, record));
    }
    if (condition instanceof SumoExpression.Not not) {
      return !holds(not.operand(), record);
    }
    if (condition instanceof SumoExpression.Comparison comparison) {
      return Comparisons.holds(
          comparison.operator(), value(comparison.left(), record), value(comparison.right(), record));
    }
    if (condition instanceof SumoExpression.NullTest test) {
      return test.negated() != isMissing(value(test.subject(), record));
    }
    if (condition instanceof SumoExpression.Between between) {
      Value low = value(between.low(), record);
      Value high = value(between.high(), record);
      return between.negated() != Comparisons.any(value(between.subject(), record), each ->
          Comparisons.holds(ComparisonOperator.GREATER_OR_EQUAL, each, low)
              && Comparisons.holds(ComparisonOperator.LESS_OR_EQUAL, each, high));
    }
    if (condition instanceof SumoExpression.In in) {
      Value subject = value(in.subject(), record);
      return in.negated() != in.values().stream()
          .anyMatch(item -> Comparisons.holds(ComparisonOperator.EQUAL, subject, value(item, record)));
    }
    if (condition instanceof SumoExpression.Like like) {
      return like.negated() != textTest(like.subject(), like.pattern(), record,
          (text, pattern) -> Wildcards.like(pattern, dialect.likeBackslash()).match(text));
    }
    if (condition instanceof SumoExpression.Rlike rlike) {
      return rlike.negated() != textTest(rlike.subject(), rlike.pattern(), record,
          (text, pattern) -> patterns.findsJava(pattern, text));
    }
    if (condition instanceof SumoExpression.MatchesPattern matches) {
      return matches.negated() != Comparisons.any(value(matches.subject(), record),
          each -> patterns.findsRe2(matches.pattern(), each.text()));
    }
    if (condition instanceof SumoExpression.MatchesGlob matches) {
      return matches.negated() != textTest(matches.subject(), matches.glob(), record,
          (text, glob) -> Wildcards.glob(glob).match(text));
    }
    if (condition instanceof SumoExpression.ThreatMatch) {
      return false;
    }
    return Comparisons.isTrue(value(condition, record));
  }

  private boolean textTest(SumoExpression subject, SumoExpression pattern, Record record,
      BiPredicate<String, String> test) {
    Value searched = value(pattern, record);
    return Comparisons.any(value(subject, record),
        each -> Comparisons.any(searched, other -> test.test(each.text(), other.text())));
  }

  /** Null for a missing value. */
  Value value(SumoExpression operand, Record record) {
    if (operand instanceof SumoExpression.Path path) {
      return fields.read(path, record);
    }
    if (operand instanceof SumoExpression.Text text) {
      return new Value.Text(text.value());
    }
    if (operand instanceof SumoExpression.Number number) {
      return Quantity.constant(number.value());
    }
    if (operand instanceof SumoExpression.Truth truth) {
      return Value.of(truth.value());
    }
    if (operand instanceof SumoExpression.Null) {
      return null;
    }
    if (operand instanceof SumoExpression.Elements elements) {
      List<Value> values = elements.values().stream().map(each -> value(each, record))
          .map(each -> each == null ? Value.NULL : each).toList();
      return new Value.Elements(values);
    }
    if (operand instanceof SumoExpression.Call call) {
      return functions.value(call, record);
    }
    if (operand instanceof SumoExpression.Arithmetic arithmetic) {
      return Calculation.of(
          arithmetic.operator(), value(arithmetic.left(), record), value(arithmetic.right(), record));
    }
    if (operand instanceof SumoExpression.Negative negative) {
      return Calculation.of(SumoExpression.ArithmeticOperator.SUBTRACT, new Value.Whole(0),
          value(negative.operand(), record));
    }
    return Value.of(holds(operand, record));
  }

  boolean findsJava(String pattern, String text) {
    return patterns.findsJava(pattern, text);
  }

  static boolean isMissing(Value value) {
    return value == null || value instanceof Value.Null;
  }
}

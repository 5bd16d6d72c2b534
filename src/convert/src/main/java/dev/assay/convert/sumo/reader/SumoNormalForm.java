package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.ComparisonOperator;
import dev.assay.convert.sumo.reader.SumoExpression.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One form for expressions that differ in writing only. Each step keeps the meaning for every record; expressions with
 * equal normal forms mean the same, but not the other way round. docs/targets/sumo.md lists the steps.
 */
public final class SumoNormalForm {
  private SumoNormalForm() {}

  public static SumoExpression of(SumoExpression condition) {
    if (condition instanceof SumoExpression.And and) {
      return new SumoExpression.And(flat(and.operands(), true));
    }
    if (condition instanceof SumoExpression.Or or) {
      return new SumoExpression.Or(flat(or.operands(), false));
    }
    if (condition instanceof SumoExpression.Not not) {
      return negated(of(not.operand()));
    }
    return condition.isCondition() ? test(condition) : holds(value(condition));
  }

  /** The normal forms of the operands; those of an operand of the same kind instead of itself. */
  private static List<SumoExpression> flat(List<SumoExpression> operands, boolean all) {
    List<SumoExpression> flat = new ArrayList<>();
    for (SumoExpression operand : operands) {
      SumoExpression normal = of(operand);
      if (all && normal instanceof SumoExpression.And and) {
        flat.addAll(and.operands());
      } else if (!all && normal instanceof SumoExpression.Or or) {
        flat.addAll(or.operands());
      } else {
        flat.add(normal);
      }
    }
    return flat;
  }

  private static SumoExpression negated(SumoExpression condition) {
    return condition instanceof SumoExpression.Not not ? not.operand() : new SumoExpression.Not(condition);
  }

  private static SumoExpression negatedIf(boolean negated, SumoExpression condition) {
    return negated ? negated(condition) : condition;
  }

  /** A value as a condition. */
  private static SumoExpression holds(SumoExpression value) {
    return value instanceof SumoExpression.Truth || value.isCondition() ? value
        : new SumoExpression.Comparison(ComparisonOperator.EQUAL, value, new SumoExpression.Truth(true));
  }

  private static SumoExpression test(SumoExpression test) {
    if (test instanceof SumoExpression.Comparison comparison) {
      boolean unequal = comparison.operator() == ComparisonOperator.NOT_EQUAL;
      return negatedIf(unequal, new SumoExpression.Comparison(
          unequal ? ComparisonOperator.EQUAL : comparison.operator(), value(comparison.left()),
          value(comparison.right())));
    }
    if (test instanceof SumoExpression.In in) {
      SumoExpression subject = value(in.subject());
      List<SumoExpression> equal = in.values().stream().<SumoExpression>map(item ->
          new SumoExpression.Comparison(ComparisonOperator.EQUAL, subject, value(item))).toList();
      return negatedIf(in.negated(), equal.size() == 1 ? equal.get(0) : new SumoExpression.Or(equal));
    }
    if (test instanceof SumoExpression.NullTest isNull) {
      return negatedIf(isNull.negated(), new SumoExpression.NullTest(value(isNull.subject()), false));
    }
    if (test instanceof SumoExpression.Between between) {
      return negatedIf(between.negated(), new SumoExpression.Between(
          value(between.subject()), false, value(between.low()), value(between.high())));
    }
    if (test instanceof SumoExpression.Like like) {
      return negatedIf(like.negated(), new SumoExpression.Like(value(like.subject()), false, value(like.pattern())));
    }
    if (test instanceof SumoExpression.Rlike rlike) {
      return negatedIf(rlike.negated(),
          new SumoExpression.Rlike(value(rlike.subject()), false, value(rlike.pattern())));
    }
    if (test instanceof SumoExpression.MatchesPattern matches) {
      return negatedIf(matches.negated(),
          new SumoExpression.MatchesPattern(value(matches.subject()), false, matches.pattern()));
    }
    if (test instanceof SumoExpression.MatchesGlob matches) {
      return negatedIf(matches.negated(),
          new SumoExpression.MatchesGlob(value(matches.subject()), false, value(matches.glob())));
    }
    SumoExpression.ThreatMatch match = (SumoExpression.ThreatMatch) test;
    return new SumoExpression.ThreatMatch(
        match.fields().stream().map(SumoNormalForm::path).toList(), match.indicator(), match.scope());
  }

  private static SumoExpression value(SumoExpression value) {
    if (value.isCondition()) {
      return of(value);
    }
    if (value instanceof Path path) {
      return path(path);
    }
    if (value instanceof SumoExpression.Call call) {
      return call(call);
    }
    if (value instanceof SumoExpression.Elements elements) {
      return new SumoExpression.Elements(each(elements.values(), SumoNormalForm::value));
    }
    if (value instanceof SumoExpression.Arithmetic arithmetic) {
      return new SumoExpression.Arithmetic(
          arithmetic.operator(), value(arithmetic.left()), value(arithmetic.right()));
    }
    return value instanceof SumoExpression.Negative negative
        ? new SumoExpression.Negative(value(negative.operand())) : value;
  }

  private static SumoExpression call(SumoExpression.Call call) {
    SumoFunction function = switch (call.function()) {
      case TO_LOWER_CASE -> SumoFunction.LOWER;
      case TO_UPPER_CASE -> SumoFunction.UPPER;
      case JSON_ARRAY_CONTAINS -> SumoFunction.ARRAY_CONTAINS;
      case JSON_ARRAY_SIZE -> SumoFunction.SIZE;
      default -> call.function();
    };
    List<SumoExpression> arguments = new ArrayList<>(each(call.arguments(), SumoNormalForm::value));
    if (function == SumoFunction.IF) {
      arguments.set(0, of(call.arguments().get(0)));
    }
    return function == SumoFunction.IS_NULL ? new SumoExpression.NullTest(arguments.get(0), false)
        : new SumoExpression.Call(function, arguments);
  }

  /** Keys and names in a row become one key. */
  private static Path path(Path path) {
    return new Path(path.name(), FieldReader.joined(path.steps()));
  }

  private static List<SumoExpression> each(List<SumoExpression> values, UnaryOperator<SumoExpression> form) {
    return values.stream().map(form).toList();
  }
}

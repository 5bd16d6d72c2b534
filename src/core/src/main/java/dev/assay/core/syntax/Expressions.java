package dev.assay.core.syntax;

import java.util.ArrayList;
import java.util.List;

/** The parts of expressions, for walks that treat all of them alike. */
public final class Expressions {
  private Expressions() {}

  /** The expressions an expression is made of, in the author's order. */
  public static List<Expression> children(Expression expression) {
    if (expression instanceof Expression.And and) {
      return and.operands();
    }
    if (expression instanceof Expression.Or or) {
      return or.operands();
    }
    if (expression instanceof Expression.Not not) {
      return List.of(not.operand());
    }
    if (expression instanceof Expression.Negative negative) {
      return List.of(negative.operand());
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return List.of(arithmetic.left(), arithmetic.right());
    }
    if (expression instanceof Expression.Call call) {
      return call.arguments();
    }
    if (expression instanceof Literal.Elements elements) {
      return elements.values();
    }
    return tested(expression);
  }

  private static List<Expression> tested(Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    }
    if (expression instanceof Expression.In in) {
      return joined(in.subject(), in.values());
    }
    if (expression instanceof Expression.Between between) {
      return List.of(between.subject(), between.low(), between.high());
    }
    if (expression instanceof Expression.NullTest test) {
      return List.of(test.subject());
    }
    if (expression instanceof Expression.Exists exists) {
      return List.of(exists.subject());
    }
    if (expression instanceof Expression.TextTest test) {
      return joined(test.subject(), test.values());
    }
    if (expression instanceof Expression.Matches matches) {
      return joined(matches.subject(), matches.patterns());
    }
    if (expression instanceof Expression.InNetwork network) {
      return joined(network.subject(), network.networks());
    }
    if (expression instanceof Expression.Includes includes) {
      return joined(includes.subject(), includes.values());
    }
    return List.of();
  }

  /** The expressions a detection is made of, in the author's order. */
  public static List<Expression> of(Detection detection) {
    List<Expression> parts = new ArrayList<>();
    if (detection instanceof Detection.Threshold threshold) {
      add(threshold.measure(), parts);
    } else if (detection instanceof Detection.Aggregation aggregation) {
      aggregation.aggregates().forEach(each -> add(each.aggregate(), parts));
      parts.add(aggregation.having());
    } else if (detection instanceof Detection.Chain chain) {
      for (Detection.Step step : chain.steps()) {
        if (step instanceof Detection.Step.Condition condition) {
          parts.add(condition.condition());
        }
      }
    } else if (detection instanceof Detection.FirstSeen firstSeen) {
      parts.addAll(firstSeen.values());
    } else if (detection instanceof Detection.Outlier outlier) {
      add(outlier.measure(), parts);
    }
    return parts;
  }

  private static void add(Detection.Aggregate aggregate, List<Expression> parts) {
    aggregate.argument().ifPresent(parts::add);
    aggregate.where().ifPresent(parts::add);
  }

  private static List<Expression> joined(Expression subject, List<? extends Expression> values) {
    List<Expression> all = new ArrayList<>(values.size() + 1);
    all.add(subject);
    all.addAll(values);
    return all;
  }
}

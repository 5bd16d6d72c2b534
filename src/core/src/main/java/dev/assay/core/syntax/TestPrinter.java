package dev.assay.core.syntax;

import dev.assay.core.syntax.Expression.Quantifier;
import java.util.List;

/** Lays out what is asked about an operand: comparisons, lists, texts, patterns. */
final class TestPrinter {
  private final Comments comments;
  private final ExpressionPrinter expressions;

  TestPrinter(Comments comments, ExpressionPrinter expressions) {
    this.comments = comments;
    this.expressions = expressions;
  }

  Layout test(Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      return Layout.sequence(expressions.operand(comparison.left()), Layout.text(" " + symbol(comparison) + " "),
          expressions.operand(comparison.right()));
    }
    if (expression instanceof Expression.In in) {
      String operator = in.ignoreCase() ? "in~ " : "in ";
      return Layout.sequence(subject(in.subject(), in.negated(), operator), list(in.values()));
    }
    if (expression instanceof Expression.Between between) {
      return Layout.sequence(subject(between.subject(), between.negated(), "between "),
          expressions.operand(between.low()), Layout.text(" and "), expressions.operand(between.high()));
    }
    if (expression instanceof Expression.NullTest test) {
      return Layout.sequence(expressions.operand(test.subject()),
          Layout.text(test.negated() ? " is not null" : " is null"));
    }
    if (expression instanceof Expression.Exists exists) {
      return Layout.sequence(Layout.text("exists "), expressions.operand(exists.subject()));
    }
    if (expression instanceof Expression.OfLets lets) {
      return lets(lets);
    }
    return textTest(expression);
  }

  private static String symbol(Expression.Comparison comparison) {
    if (!comparison.ignoreCase()) {
      return comparison.operator().symbol();
    }
    return switch (comparison.operator()) {
      case EQUAL -> "=~";
      case NOT_EQUAL -> "!~";
      default -> throw new IllegalArgumentException("no form of " + comparison.operator() + " ignores case");
    };
  }

  private Layout textTest(Expression expression) {
    if (expression instanceof Expression.TextTest test) {
      String operator = test.operator().keyword() + (test.ignoreCase() ? "~ " : " ");
      return Layout.sequence(subject(test.subject(), test.negated(), operator),
          values(test.values(), test.quantifier(), ""));
    }
    if (expression instanceof Expression.Matches matches) {
      String operator = matches.dialect() == Expression.Dialect.JAVA ? "matches java " : "matches ";
      return Layout.sequence(subject(matches.subject(), matches.negated(), operator),
          values(matches.patterns(), matches.quantifier(), ""));
    }
    if (expression instanceof Expression.InNetwork network) {
      return Layout.sequence(subject(network.subject(), network.negated(), "in network "),
          values(network.networks(), Quantifier.ANY, ""));
    }
    Expression.Includes includes = (Expression.Includes) expression;
    return Layout.sequence(subject(includes.subject(), includes.negated(), "includes "),
        values(includes.values(), includes.quantifier(), "any "));
  }

  private Layout subject(Expression subject, boolean negated, String operator) {
    return Layout.sequence(expressions.operand(subject), Layout.text(negated ? " not " + operator : " " + operator));
  }

  private Layout values(List<? extends Expression> values, Quantifier quantifier, String any) {
    if (quantifier == Quantifier.ALL) {
      return Layout.sequence(Layout.text("all "), list(values));
    }
    if (standsAlone(values)) {
      return expressions.operand(values.get(0));
    }
    return Layout.sequence(Layout.text(values.size() > 1 ? any : ""), list(values));
  }

  /** Whether a single value can stand without parentheses and not be taken for a list. */
  private static boolean standsAlone(List<? extends Expression> values) {
    return values.size() == 1
        && (values.get(0) instanceof Literal && !(values.get(0) instanceof Literal.Elements)
            || values.get(0) instanceof Expression.Path);
  }

  /** The values of an expression that are printed as a list in brackets. */
  static List<? extends Expression> listed(Expression expression) {
    if (expression instanceof Expression.In in) {
      return in.values();
    }
    if (expression instanceof Expression.Call call) {
      return call.arguments();
    }
    if (expression instanceof Literal.Elements elements) {
      return elements.values();
    }
    if (expression instanceof Expression.TextTest test) {
      return listed(test.values(), test.quantifier());
    }
    if (expression instanceof Expression.Matches matches) {
      return listed(matches.patterns(), matches.quantifier());
    }
    if (expression instanceof Expression.InNetwork network) {
      return listed(network.networks(), Quantifier.ANY);
    }
    if (expression instanceof Expression.Includes includes) {
      return listed(includes.values(), includes.quantifier());
    }
    return List.of();
  }

  private static List<? extends Expression> listed(List<? extends Expression> values, Quantifier quantifier) {
    return quantifier == Quantifier.ANY && standsAlone(values) ? List.of() : values;
  }

  private Layout list(List<? extends Expression> values) {
    return Layout.bracketed("(",
        values.stream().map(value -> Layout.sequence(comments.above(value), expressions.operand(value))).toList(), ")");
  }

  private Layout lets(Expression.OfLets lets) {
    String quantifier = lets.quantifier() == Quantifier.ALL ? "all of " : "any of ";
    if (lets.patterns().size() == 1) {
      return Layout.text(quantifier + pattern(lets.patterns().get(0)));
    }
    return Layout.sequence(Layout.text(quantifier), Layout.bracketed("(", lets.patterns().stream()
        .map(each -> comments.line(each, Layout.text(pattern(each)))).toList(), ")"));
  }

  private static String pattern(Expression.LetPattern pattern) {
    if (pattern.name().isEmpty()) {
      return "them";
    }
    String name = pattern.name().get().text();
    boolean everything = name.equals("them") && !pattern.prefix();
    return (everything ? Words.inBackticks(name) : Words.quoted(name)) + (pattern.prefix() ? "*" : "");
  }
}

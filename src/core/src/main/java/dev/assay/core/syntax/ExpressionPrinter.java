package dev.assay.core.syntax;

import dev.assay.core.syntax.Expression.Quantifier;
import java.util.ArrayList;
import java.util.List;

/** Lays out expressions, with no more parentheses than their meaning needs. */
final class ExpressionPrinter {
  private final Comments comments;

  ExpressionPrinter(Comments comments) {
    this.comments = comments;
  }

  /** How tightly an expression holds together; a part looser than its place needs parentheses. */
  private enum Binding {
    OR,
    AND,
    NOT,
    TEST,
    SUM,
    PRODUCT,
    SIGN,
    PRIMARY
  }

  private static Binding binding(Expression expression) {
    if (expression instanceof Expression.Or) {
      return Binding.OR;
    }
    if (expression instanceof Expression.And) {
      return Binding.AND;
    }
    if (expression instanceof Expression.Not) {
      return Binding.NOT;
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return switch (arithmetic.operator()) {
        case ADD, SUBTRACT -> Binding.SUM;
        case MULTIPLY, DIVIDE -> Binding.PRODUCT;
      };
    }
    if (expression instanceof Expression.Negative
        || expression instanceof Literal.Number number && number.value().signum() < 0) {
      return Binding.SIGN;
    }
    boolean primary = expression instanceof Literal || expression instanceof Expression.Path
        || expression instanceof Expression.Call || expression instanceof Expression.AnyField;
    return primary ? Binding.PRIMARY : Binding.TEST;
  }

  Layout print(Expression expression) {
    return comments.after(expression, bare(expression));
  }

  Layout operand(Expression expression) {
    return print(expression, Binding.SUM);
  }

  private Layout print(Expression expression, Binding least) {
    if (binding(expression).compareTo(least) >= 0) {
      return print(expression);
    }
    return comments.after(expression,
        Layout.sequence(Layout.text("("), Layout.align(bare(expression)), Layout.text(")")));
  }

  private Layout bare(Expression expression) {
    if (expression instanceof Expression.And and) {
      return chain(and.operands(), "and ", Binding.NOT);
    }
    if (expression instanceof Expression.Or or) {
      return chain(or.operands(), "or ", Binding.AND);
    }
    if (expression instanceof Expression.Not not) {
      return Layout.sequence(Layout.text("not "), print(not.operand(), Binding.NOT));
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      Binding own = binding(arithmetic);
      Binding tighter = own == Binding.SUM ? Binding.PRODUCT : Binding.SIGN;
      return Layout.sequence(print(arithmetic.left(), own),
          Layout.text(" " + arithmetic.operator().symbol() + " "), print(arithmetic.right(), tighter));
    }
    if (expression instanceof Expression.Negative negative) {
      boolean number = negative.operand() instanceof Literal.Number;
      Layout operand = number ? parenthesised(negative.operand()) : print(negative.operand(), Binding.PRIMARY);
      return Layout.sequence(Layout.text("-"), operand);
    }
    return binding(expression) == Binding.TEST ? test(expression) : primary(expression);
  }

  private Layout parenthesised(Expression expression) {
    return Layout.sequence(Layout.text("("), print(expression), Layout.text(")"));
  }

  /** Operands on one line, or each on its own with the operators right-aligned before them. */
  private Layout chain(List<Expression> operands, String operator, Binding least) {
    List<Layout> parts = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      Layout operand = Layout.align(print(operands.get(i), least));
      parts.add(i == 0 ? operand : Layout.nest(-operator.length(),
          Layout.sequence(Layout.LINE, comments.above(operands.get(i)), Layout.text(operator), operand)));
    }
    return Layout.group(Layout.align(new Layout.Sequence(parts)));
  }

  private Layout test(Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      return Layout.sequence(operand(comparison.left()), Layout.text(" " + symbol(comparison) + " "),
          operand(comparison.right()));
    }
    if (expression instanceof Expression.In in) {
      return Layout.sequence(subject(in.subject(), in.negated(), in.ignoreCase() ? "in~ " : "in "), list(in.values()));
    }
    if (expression instanceof Expression.Between between) {
      return Layout.sequence(subject(between.subject(), between.negated(), "between "), operand(between.low()),
          Layout.text(" and "), operand(between.high()));
    }
    if (expression instanceof Expression.NullTest test) {
      return Layout.sequence(operand(test.subject()), Layout.text(test.negated() ? " is not null" : " is null"));
    }
    if (expression instanceof Expression.Exists exists) {
      return Layout.sequence(Layout.text("exists "), operand(exists.subject()));
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
    return Layout.sequence(operand(subject), Layout.text(negated ? " not " + operator : " " + operator));
  }

  private Layout values(List<? extends Expression> values, Quantifier quantifier, String any) {
    if (quantifier == Quantifier.ALL) {
      return Layout.sequence(Layout.text("all "), list(values));
    }
    if (standsAlone(values)) {
      return operand(values.get(0));
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
        values.stream().map(value -> Layout.sequence(comments.above(value), operand(value))).toList(), ")");
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

  private Layout primary(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return Layout.sequence(Layout.text(Words.quoted(call.function().text())), items("(", call.arguments(), ")"));
    }
    if (expression instanceof Literal.Elements elements) {
      return items("[", elements.values(), "]");
    }
    return Layout.text(Constants.text(expression));
  }

  private Layout items(String open, List<Expression> values, String close) {
    return Layout.bracketed(open,
        values.stream().map(value -> Layout.sequence(comments.above(value), print(value))).toList(), close);
  }
}

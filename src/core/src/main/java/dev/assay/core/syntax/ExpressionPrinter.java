package dev.assay.core.syntax;

import java.util.ArrayList;
import java.util.List;

/** Lays out expressions, with no more parentheses than their meaning needs. */
final class ExpressionPrinter {
  private final Comments comments;
  private final TestPrinter tests;

  ExpressionPrinter(Comments comments) {
    this.comments = comments;
    this.tests = new TestPrinter(comments, this);
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
    return binding(expression) == Binding.TEST ? tests.test(expression) : primary(expression);
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

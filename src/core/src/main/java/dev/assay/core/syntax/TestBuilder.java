package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import dev.assay.core.syntax.AssayRuleParser.OperandListContext;
import dev.assay.core.syntax.AssayRuleParser.PatternsContext;
import dev.assay.core.syntax.AssayRuleParser.TestContext;
import dev.assay.core.syntax.AssayRuleParser.ValuesContext;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Builds what is asked about an operand: comparisons, lists, texts, patterns. */
final class TestBuilder {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;

  TestBuilder(LiteralBuilder literals, ExpressionBuilder expressions) {
    this.literals = literals;
    this.expressions = expressions;
  }

  Expression test(Span span, Expression subject, TestContext context) {
    boolean negated = context.NOT() != null;
    if (context.comparator() != null) {
      int type = context.comparator().getStart().getType();
      boolean ignoreCase = type == AssayRuleLexer.EQUAL_TILDE || type == AssayRuleLexer.NOT_TILDE;
      return new Expression.Comparison(span, comparator(type), ignoreCase, subject,
          expressions.operand(context.operand(0)));
    }
    if (context.IS() != null) {
      return new Expression.NullTest(span, negated, subject);
    }
    if (context.NETWORK() != null) {
      return new Expression.InNetwork(span, negated, subject, context.text().stream().map(literals::text).toList());
    }
    if (context.IN() != null) {
      return new Expression.In(span, negated, context.TILDE() != null, subject, operands(context.operandList()));
    }
    if (context.BETWEEN() != null) {
      return new Expression.Between(span, negated, subject, expressions.operand(context.operand(0)),
          expressions.operand(context.operand(1)));
    }
    if (context.MATCHES() != null) {
      return matches(span, negated, subject, context.patterns());
    }
    ValuesContext values = context.values();
    Expression.Quantifier quantifier = values.ALL() != null ? Expression.Quantifier.ALL : Expression.Quantifier.ANY;
    if (context.INCLUDES() != null) {
      return new Expression.Includes(span, negated, quantifier, subject, values(values));
    }
    return new Expression.TextTest(span, textOperator(context.textOperator().getStart().getType()), negated,
        context.TILDE() != null, quantifier, subject, values(values));
  }

  static Expression.ComparisonOperator comparator(int type) {
    return switch (type) {
      case AssayRuleLexer.EQUAL, AssayRuleLexer.EQUAL_TILDE -> Expression.ComparisonOperator.EQUAL;
      case AssayRuleLexer.NOT_EQUAL, AssayRuleLexer.NOT_TILDE -> Expression.ComparisonOperator.NOT_EQUAL;
      case AssayRuleLexer.LESS -> Expression.ComparisonOperator.LESS;
      case AssayRuleLexer.LESS_OR_EQUAL -> Expression.ComparisonOperator.LESS_OR_EQUAL;
      case AssayRuleLexer.GREATER -> Expression.ComparisonOperator.GREATER;
      default -> Expression.ComparisonOperator.GREATER_OR_EQUAL;
    };
  }

  private static Expression.TextOperator textOperator(int type) {
    return switch (type) {
      case AssayRuleLexer.CONTAINS -> Expression.TextOperator.CONTAINS;
      case AssayRuleLexer.STARTSWITH -> Expression.TextOperator.STARTS_WITH;
      case AssayRuleLexer.ENDSWITH -> Expression.TextOperator.ENDS_WITH;
      default -> Expression.TextOperator.LIKE;
    };
  }

  private List<Expression> values(ValuesContext context) {
    return context.operandList() != null
        ? operands(context.operandList()) : List.of(expressions.operand(context.operand()));
  }

  private List<Expression> operands(OperandListContext context) {
    return context.operand().stream().map(expressions::operand).toList();
  }

  private Expression matches(Span span, boolean negated, Expression subject, PatternsContext context) {
    Token quantifier = context.quantifier;
    boolean all = quantifier != null && quantifier.getType() == AssayRuleLexer.ALL;
    boolean java = context.JAVA() != null;
    List<Literal> patterns = java
        ? context.text().stream().<Literal>map(literals::text).toList()
        : context.REGEX().stream().<Literal>map(literals::regex).toList();
    return new Expression.Matches(span, java ? Expression.Dialect.JAVA : Expression.Dialect.RE2, negated,
        all ? Expression.Quantifier.ALL : Expression.Quantifier.ANY, subject, patterns);
  }
}

package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.syntax.AssayRuleParser.ConjunctionContext;
import dev.assay.core.syntax.AssayRuleParser.ExpressionContext;
import dev.assay.core.syntax.AssayRuleParser.FactorContext;
import dev.assay.core.syntax.AssayRuleParser.NegationContext;
import dev.assay.core.syntax.AssayRuleParser.OperandContext;
import dev.assay.core.syntax.AssayRuleParser.PathContext;
import dev.assay.core.syntax.AssayRuleParser.PathStepContext;
import dev.assay.core.syntax.AssayRuleParser.PredicateContext;
import dev.assay.core.syntax.AssayRuleParser.PrimaryContext;
import dev.assay.core.syntax.AssayRuleParser.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds expressions from the parse tree. */
final class ExpressionBuilder {
  private final LiteralBuilder literals;
  private final TestBuilder tests;

  ExpressionBuilder(LiteralBuilder literals) {
    this.literals = literals;
    this.tests = new TestBuilder(literals, this);
  }

  Expression expression(ExpressionContext context) {
    List<ConjunctionContext> operands = context.conjunction();
    if (operands.size() == 1) {
      return conjunction(operands.get(0));
    }
    return new Expression.Or(literals.span(context), operands.stream().map(this::conjunction).toList());
  }

  private Expression conjunction(ConjunctionContext context) {
    List<NegationContext> operands = context.negation();
    if (operands.size() == 1) {
      return negation(operands.get(0));
    }
    return new Expression.And(literals.span(context), operands.stream().map(this::negation).toList());
  }

  private Expression negation(NegationContext context) {
    Expression built = predicate(context.predicate());
    List<TerminalNode> nots = context.NOT();
    for (int i = nots.size() - 1; i >= 0; i--) {
      built = new Expression.Not(literals.span(nots.get(i).getSymbol()).to(built.span()), built);
    }
    return built;
  }

  private Expression predicate(PredicateContext context) {
    if (context.EXISTS() != null) {
      return new Expression.Exists(literals.span(context), path(context.path()));
    }
    if (context.operand() == null) {
      return new Expression.OfLets(literals.span(context),
          context.ALL() != null ? Expression.Quantifier.ALL : Expression.Quantifier.ANY,
          context.letPattern().stream().map(this::letPattern).toList());
    }
    Expression subject = operand(context.operand());
    return context.test() == null ? subject : tests.test(literals.span(context), subject, context.test());
  }

  private Expression.LetPattern letPattern(AssayRuleParser.LetPatternContext context) {
    boolean prefix = context.STAR() != null;
    boolean all = !prefix && LiteralBuilder.isWord(context.name(), "them");
    return new Expression.LetPattern(literals.span(context),
        all ? Optional.empty() : Optional.of(literals.name(context.name())), prefix);
  }

  Expression operand(OperandContext context) {
    List<TermContext> terms = context.term();
    Expression built = term(terms.get(0));
    for (int i = 1; i < terms.size(); i++) {
      Expression right = term(terms.get(i));
      built = new Expression.Arithmetic(built.span().to(right.span()), operator(context, i), built, right);
    }
    return built;
  }

  private Expression term(TermContext context) {
    List<FactorContext> factors = context.factor();
    Expression built = factor(factors.get(0));
    for (int i = 1; i < factors.size(); i++) {
      Expression right = factor(factors.get(i));
      built = new Expression.Arithmetic(built.span().to(right.span()), operator(context, i), built, right);
    }
    return built;
  }

  /** The operator before the operand of a number; operands and operators take turns. */
  private static Expression.ArithmeticOperator operator(ParserRuleContext context, int operand) {
    return switch (((TerminalNode) context.getChild(2 * operand - 1)).getSymbol().getType()) {
      case AssayRuleLexer.PLUS -> Expression.ArithmeticOperator.ADD;
      case AssayRuleLexer.MINUS -> Expression.ArithmeticOperator.SUBTRACT;
      case AssayRuleLexer.STAR -> Expression.ArithmeticOperator.MULTIPLY;
      default -> Expression.ArithmeticOperator.DIVIDE;
    };
  }

  private Expression factor(FactorContext context) {
    List<TerminalNode> signs = context.MINUS();
    int outer = signs.size();
    Expression built;
    Token number = outer > 0 ? plainNumber(context.primary()) : null;
    if (number != null) {
      outer--;
      built = literals.number(literals.span(signs.get(outer).getSymbol()).to(literals.span(number)), number, true);
    } else {
      built = primary(context.primary());
    }
    for (int i = outer - 1; i >= 0; i--) {
      built = new Expression.Negative(literals.span(signs.get(i).getSymbol()).to(built.span()), built);
    }
    return built;
  }

  private static Token plainNumber(PrimaryContext context) {
    return context.constant() == null || context.constant().NUMBER() == null
        ? null : context.constant().NUMBER().getSymbol();
  }

  private Expression primary(PrimaryContext context) {
    if (context.constant() != null) {
      return constant(context.constant());
    }
    Span span = literals.span(context);
    if (context.FIELD() != null) {
      return new Expression.AnyField(span);
    }
    if (context.OPEN_SQUARE() != null) {
      return new Literal.Elements(span, expressions(context.expression()));
    }
    if (context.name() == null) {
      return expression(context.expression(0));
    }
    Name name = literals.name(context.name());
    if (context.OPEN() != null) {
      return new Expression.Call(span, name, expressions(context.expression()));
    }
    return new Expression.Path(span, name, steps(context.pathStep()));
  }

  private Expression constant(AssayRuleParser.ConstantContext context) {
    if (context.text() != null) {
      return literals.text(context.text());
    }
    if (context.truth() != null) {
      return literals.truth(context.truth());
    }
    return context.duration() != null
        ? literals.duration(context.duration())
        : literals.number(literals.span(context), context.NUMBER().getSymbol(), false);
  }

  private List<Expression> expressions(List<ExpressionContext> contexts) {
    List<Expression> built = new ArrayList<>(contexts.size());
    contexts.forEach(context -> built.add(expression(context)));
    return built;
  }

  Expression.Path path(PathContext context) {
    return new Expression.Path(literals.span(context), literals.name(context.name()), steps(context.pathStep()));
  }

  private List<Expression.Step> steps(List<PathStepContext> contexts) {
    return contexts.stream().map(this::step).toList();
  }

  private Expression.Step step(PathStepContext context) {
    if (context.name() != null) {
      return new Expression.Step.Member(literals.name(context.name()));
    }
    if (context.text() != null) {
      return new Expression.Step.Key(literals.text(context.text()));
    }
    return new Expression.Step.Index(literals.span(context), index(context.NUMBER().getSymbol()));
  }

  private int index(Token token) {
    String written = token.getText();
    boolean whole = written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!whole) {
      literals.report(Diagnostic.of(SyntaxCode.NUMBER_OUT_OF_RANGE, literals.span(token),
          "an index is a whole number below a billion").help("elements count from zero: `f[0]` is the first"));
    }
    return whole ? Integer.parseInt(written) : 0;
  }
}

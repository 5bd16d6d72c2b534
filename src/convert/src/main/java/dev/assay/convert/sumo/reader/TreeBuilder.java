package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.ArithmeticOperator;
import dev.assay.convert.sumo.reader.SumoExpression.ComparisonOperator;
import dev.assay.convert.sumo.reader.SumoExpression.Path;
import dev.assay.convert.sumo.reader.SumoExpression.Step;
import dev.assay.convert.sumo.reader.SumoExpressionParser.CallContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.ConjunctionContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.ExpressionContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.FactorContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.MatchesContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.NegationContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.OperandContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.PathContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.PredicateContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.PrimaryContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.StepContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.TermContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.TestContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.TextContext;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes expressions of parse trees. What a parse tree cannot say becomes null or zero after it has been reported. */
final class TreeBuilder {
  private final SourceFragment text;
  private final SumoDialect dialect;
  private final List<Diagnostic> findings;
  private final Map<SumoExpression, Span> spans = new IdentityHashMap<>();

  TreeBuilder(SourceFragment text, SumoDialect dialect, List<Diagnostic> findings) {
    this.text = text;
    this.dialect = dialect;
    this.findings = findings;
  }

  /** Where each part of what was built stands. */
  Map<SumoExpression, Span> spans() {
    return spans;
  }

  SumoExpression build(ExpressionContext context) {
    List<SumoExpression> operands = context.conjunction().stream().map(this::conjunction).toList();
    return operands.size() == 1 ? operands.get(0) : at(context, new SumoExpression.Or(operands));
  }

  private SumoExpression conjunction(ConjunctionContext context) {
    List<SumoExpression> operands = context.negation().stream().map(this::negation).toList();
    return operands.size() == 1 ? operands.get(0) : at(context, new SumoExpression.And(operands));
  }

  private SumoExpression negation(NegationContext context) {
    SumoExpression expression = predicate(context.predicate());
    for (int i = context.NOT().size() + context.BANG().size(); i > 0; i--) {
      expression = at(context, new SumoExpression.Not(expression));
    }
    return expression;
  }

  private SumoExpression predicate(PredicateContext context) {
    SumoExpression subject = operand(context.operand());
    return context.test() == null ? subject : at(context, test(subject, context.test()));
  }

  private SumoExpression test(SumoExpression subject, TestContext context) {
    if (context instanceof SumoExpressionParser.ComparisonContext comparison) {
      return new SumoExpression.Comparison(
          operator(comparison.comparator().getStart()), subject, operand(comparison.operand()));
    }
    if (context instanceof SumoExpressionParser.NullTestContext test) {
      return new SumoExpression.NullTest(subject, test.NOT() != null);
    }
    if (context instanceof SumoExpressionParser.BetweenContext between) {
      return new SumoExpression.Between(
          subject, between.NOT() != null, operand(between.operand(0)), operand(between.operand(1)));
    }
    if (context instanceof SumoExpressionParser.InContext in) {
      return new SumoExpression.In(subject, in.NOT() != null, in.operand().stream().map(this::operand).toList());
    }
    if (context instanceof SumoExpressionParser.TextTestContext test) {
      boolean negated = test.NOT() != null;
      SumoExpression pattern = operand(test.operand());
      if (test.operator.getType() == SumoExpressionParser.LIKE) {
        return new SumoExpression.Like(subject, negated, pattern);
      }
      checkPattern(pattern, test.operand());
      return new SumoExpression.Rlike(subject, negated, pattern);
    }
    return matches(subject, (MatchesContext) context);
  }

  private SumoExpression matches(SumoExpression subject, MatchesContext context) {
    boolean negated = context.NOT() != null || context.BANG() != null;
    if (context.MATCHES_PATTERN() == null) {
      return new SumoExpression.MatchesGlob(subject, negated, operand(context.operand()));
    }
    Token word = context.MATCHES_PATTERN().getSymbol();
    int start = patternStart(word.getText());
    String pattern = word.getText().substring(start, word.getText().length() - 1);
    Patterns.re2Problem(pattern).ifPresent(problem -> report(SumoCode.BAD_PATTERN,
        text.span(word.getStartIndex() + start, word.getStopIndex()), "not a pattern of RE2: " + problem,
        "`matches` takes RE2's syntax; what only Java's has goes with `rlike`"));
    return new SumoExpression.MatchesPattern(subject, negated, pattern);
  }

  /** Behind the slash that opens the pattern: the first one that opens no comment. */
  private static int patternStart(String word) {
    int slash = word.indexOf('/');
    while (word.charAt(slash + 1) == '*') {
      slash = word.indexOf('/', word.indexOf("*/", slash + 2) + 2);
    }
    return slash + 1;
  }

  private void checkPattern(SumoExpression pattern, ParserRuleContext place) {
    if (pattern instanceof SumoExpression.Text constant) {
      Patterns.javaProblem(constant.value()).ifPresent(problem -> report(SumoCode.BAD_PATTERN, span(place),
          "not a pattern of java.util.regex: " + problem, "`rlike` takes Java's syntax"));
    }
  }

  // ---- Values

  private SumoExpression operand(OperandContext context) {
    List<TermContext> parts = context.term();
    SumoExpression left = term(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      TerminalNode sign = (TerminalNode) context.getChild(2 * i - 1);
      ArithmeticOperator operator = sign.getSymbol().getType() == SumoExpressionParser.PLUS
          ? ArithmeticOperator.ADD : ArithmeticOperator.SUBTRACT;
      left = at(context, new SumoExpression.Arithmetic(operator, left, term(parts.get(i))));
    }
    return left;
  }

  private SumoExpression term(TermContext context) {
    List<FactorContext> parts = context.factor();
    SumoExpression left = factor(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      TerminalNode sign = (TerminalNode) context.getChild(2 * i - 1);
      ArithmeticOperator operator = sign.getSymbol().getType() == SumoExpressionParser.STAR
          ? ArithmeticOperator.MULTIPLY : ArithmeticOperator.DIVIDE;
      left = at(context, new SumoExpression.Arithmetic(operator, left, factor(parts.get(i))));
    }
    return left;
  }

  private SumoExpression factor(FactorContext context) {
    SumoExpression expression = primary(context.primary());
    for (int i = context.MINUS().size(); i > 0; i--) {
      expression = at(context, new SumoExpression.Negative(expression));
    }
    return expression;
  }

  private SumoExpression primary(PrimaryContext context) {
    if (context instanceof SumoExpressionParser.GroupContext group) {
      return build(group.expression());
    }
    return at(context, value(context));
  }

  private SumoExpression value(PrimaryContext context) {
    if (context instanceof SumoExpressionParser.TextConstantContext constant) {
      return new SumoExpression.Text(textOf(constant.text()));
    }
    if (context instanceof SumoExpressionParser.NumberConstantContext constant) {
      return number(constant.NUMBER().getSymbol());
    }
    if (context instanceof SumoExpressionParser.TruthContext truth) {
      return new SumoExpression.Truth(truth.TRUE() != null);
    }
    if (context instanceof SumoExpressionParser.NothingContext) {
      return new SumoExpression.Null();
    }
    if (context instanceof SumoExpressionParser.ListContext list) {
      return new SumoExpression.Elements(list.operand().stream().map(this::operand).toList());
    }
    if (context instanceof SumoExpressionParser.ThreatMatchContext match) {
      List<Path> fields = match.fields().path().stream().map(this::path).toList();
      return new IndicatorBuilder(this).build(fields, match);
    }
    if (context instanceof SumoExpressionParser.CallContext call) {
      return call(call);
    }
    return path(((SumoExpressionParser.FieldContext) context).path());
  }

  private SumoExpression call(CallContext context) {
    List<SumoExpression> arguments = context.expression().stream().map(this::build).toList();
    Token name = context.NAME().getSymbol();
    Optional<SumoFunction> function = SumoFunction.named(name.getText());
    if (function.isEmpty()) {
      Diagnostic unknown = Diagnostic.of(SumoCode.UNKNOWN_FUNCTION, span(name),
          "`" + name.getText() + "` is no function this reader knows");
      findings.add(Suggestions.complete(unknown, name.getText(), SumoFunction.labels(),
          "docs/targets/sumo.md lists the functions"));
      return new SumoExpression.Null();
    }
    if (!function.get().takes(arguments.size())) {
      report(SumoCode.WRONG_ARGUMENTS, span(context), "`" + function.get().label() + "` takes "
          + function.get().arity() + ", not " + arguments.size(), "docs/targets/sumo.md lists the functions");
      return new SumoExpression.Null();
    }
    if (function.get() == SumoFunction.ANY_HTTP_HEADER_MATCHES) {
      checkPattern(arguments.get(1), context.expression(1));
    }
    return new SumoExpression.Call(function.get(), arguments);
  }

  private Path path(PathContext context) {
    List<Step> steps = new ArrayList<>();
    for (StepContext step : context.step()) {
      if (step.member() != null) {
        steps.add(new Step.Member(step.member().getText()));
      } else if (step.text() != null) {
        steps.add(new Step.Key(textOf(step.text())));
      } else {
        steps.add(new Step.Index(index(step.NUMBER().getSymbol())));
      }
    }
    return new Path(context.NAME().getText(), steps);
  }

  private int index(Token token) {
    try {
      return Integer.parseInt(token.getText());
    } catch (NumberFormatException notAnIndex) {
      report(SumoCode.NUMBER_OUT_OF_RANGE, span(token), "`" + shown(token) + "` is not the number of an element",
          "elements are counted from 0; the key of a map is a text in quotes");
      return 0;
    }
  }

  SumoExpression.Number number(Token token) {
    Optional<BigDecimal> value = decimal(token.getText()).filter(SumoExpression.Number::isInRange);
    if (value.isEmpty()) {
      report(SumoCode.NUMBER_OUT_OF_RANGE, span(token), "`" + shown(token) + "` is out of range",
          "numbers have at most 40 digits and stay below 1e308");
    }
    return new SumoExpression.Number(value.orElse(BigDecimal.ZERO));
  }

  private static Optional<BigDecimal> decimal(String lexeme) {
    try {
      return lexeme.length() > 100 ? Optional.empty() : Optional.of(new BigDecimal(lexeme));
    } catch (NumberFormatException exponentTooLarge) {
      return Optional.empty();
    }
  }

  String textOf(TextContext context) {
    String quoted = context.getText();
    String inside = quoted.substring(1, quoted.length() - 1);
    return context.RAW_TEXT() != null ? inside : Quotes.unescaped(inside, dialect);
  }

  static ComparisonOperator operator(Token token) {
    return switch (token.getType()) {
      case SumoExpressionParser.EQUAL -> ComparisonOperator.EQUAL;
      case SumoExpressionParser.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
      case SumoExpressionParser.LESS -> ComparisonOperator.LESS;
      case SumoExpressionParser.LESS_OR_EQUAL, SumoExpressionParser.AT_MOST -> ComparisonOperator.LESS_OR_EQUAL;
      case SumoExpressionParser.GREATER -> ComparisonOperator.GREATER;
      default -> ComparisonOperator.GREATER_OR_EQUAL;
    };
  }

  // ---- Places

  private <T extends SumoExpression> T at(ParserRuleContext context, T expression) {
    spans.put(expression, span(context));
    return expression;
  }

  Span span(Token token) {
    return text.span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  private Span span(ParserRuleContext context) {
    return span(context.getStart()).to(span(context.getStop()));
  }

  void report(SumoCode code, Span span, String message, String help) {
    findings.add(Diagnostic.of(code, span, message).help(help));
  }

  void report(Diagnostic diagnostic) {
    findings.add(diagnostic);
  }

  private static String shown(Token token) {
    return ShownText.cut(token.getText(), 40);
  }
}

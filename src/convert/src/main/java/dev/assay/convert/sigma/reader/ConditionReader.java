package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads conditions and holds the names in them against the searches there are. */
final class ConditionReader {
  private static final int LONGEST = 20_000;
  /** Whoever walks a condition may recurse, because none is deeper. */
  private static final int DEEPEST = 50;
  private static final int MOST_NOTS = 4;
  private static final Set<String> OPERATORS = Set.of("and", "or", "not");

  private final Set<String> searches;
  private final Problems problems;

  ConditionReader(Set<String> searches, Problems problems) {
    this.searches = searches;
    this.problems = problems;
  }

  /** Of several conditions one has to hold. */
  Optional<SigmaCondition> read(Node written) {
    List<SigmaCondition> conditions = new ArrayList<>();
    for (Node item : written.items()) {
      if (item instanceof Node.Scalar scalar && scalar.single().isPresent()) {
        one(scalar).ifPresent(conditions::add);
      } else {
        problems.add(SigmaCode.WRONG_VALUE, item.span(), "a condition is a text, not " + item.described());
      }
    }
    if (written.items().isEmpty()) {
      problems.add(SigmaCode.WRONG_VALUE, written.span(), "a condition is a text, not an empty list");
    }
    return conditions.isEmpty() ? Optional.empty()
        : Optional.of(conditions.size() == 1 ? conditions.get(0) : new SigmaCondition.Or(conditions));
  }

  private Optional<SigmaCondition> one(Node.Scalar scalar) {
    String text = scalar.text();
    if (text.length() > LONGEST) {
      problems.add(SigmaCode.TOO_LARGE, scalar.span(), "a condition has at most " + LONGEST + " characters",
          "reach searches by a pattern of their names, as in `1 of selection_*`");
      return Optional.empty();
    }
    SigmaConditionLexer lexer = new SigmaConditionLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    if (isTooDeep(tokens.getTokens(), scalar)) {
      return Optional.empty();
    }
    SigmaConditionParser parser = new SigmaConditionParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      SigmaCondition condition = alternatives(parser.condition().alternatives(), scalar);
      if (!takesPart(condition)) {
        problems.add(SigmaCode.CONDITION, scalar.span(), "no search takes part in this condition",
            "name one, or a pattern that reaches one");
      }
      return Optional.of(condition);
    } catch (ParseCancellationException e) {
      Token at = e.getCause() instanceof RecognitionException problem ? problem.getOffendingToken() : tokens.get(0);
      problems.add(damaged(at, scalar));
      return Optional.empty();
    }
  }

  private boolean isTooDeep(List<Token> tokens, Node.Scalar scalar) {
    int depth = 0;
    int nots = 0;
    for (Token token : tokens) {
      depth += token.getType() == SigmaConditionLexer.OPEN ? 1 : token.getType() == SigmaConditionLexer.CLOSE ? -1 : 0;
      nots = token.getType() == SigmaConditionLexer.NOT ? nots + 1 : 0;
      if (depth > DEEPEST || nots > MOST_NOTS) {
        problems.add(SigmaCode.TOO_LARGE, span(token, scalar), depth > DEEPEST
            ? "parentheses are nested more than " + DEEPEST + " deep" : "so many `not` in a row are not read",
            "name parts of the condition as searches of their own");
        return true;
      }
    }
    return false;
  }

  private Diagnostic damaged(Token at, Node.Scalar scalar) {
    Span span = span(at, scalar);
    if (at.getType() == Token.EOF) {
      return Diagnostic.of(SigmaCode.CONDITION, span, "the condition ends too early")
          .help("a search, `1 of …`, `all of …` or a closing parenthesis is missing");
    }
    if (at.getType() == SigmaConditionLexer.PIPE) {
      return Diagnostic.of(SigmaCode.OBSOLETE, span, "aggregations behind `|` are not read")
          .help("write a correlation that counts what this rule finds");
    }
    String word = at.getText();
    Diagnostic found = Diagnostic.of(SigmaCode.CONDITION, span, "`" + word + "` cannot stand here");
    String lower = word.toLowerCase(Locale.ROOT);
    if (!lower.equals(word) && OPERATORS.contains(lower)) {
      return found.help("operators are written in lower case: `" + lower + "`");
    }
    if (at.getType() == SigmaConditionLexer.OF) {
      return found.help("before it stands `1`, `any` or `all`");
    }
    boolean behindOf = at.getTokenIndex() > 0 && at.getType() == SigmaConditionLexer.NAME
        && scalar.text().substring(0, at.getStartIndex()).stripTrailing().endsWith(" of");
    return found.help(behindOf ? "behind `of` stands `them` or a pattern with `*`"
        : "searches are joined with `and` and `or`");
  }

  /** Exact where the text is written as it is; elsewhere, as in block style, all of it. */
  private static Span span(Token token, Node.Scalar scalar) {
    String written = scalar.span().text();
    int begin = written.indexOf(scalar.text());
    if (begin < 0) {
      return scalar.span();
    }
    int start = scalar.span().start() + begin + token.getStartIndex();
    int end = token.getType() == Token.EOF ? start : scalar.span().start() + begin + token.getStopIndex() + 1;
    return scalar.span().source().span(start, Math.max(start, end));
  }

  private SigmaCondition alternatives(SigmaConditionParser.AlternativesContext context, Node.Scalar scalar) {
    List<SigmaCondition> operands = context.conjunction().stream().map(each -> conjunction(each, scalar)).toList();
    return operands.size() == 1 ? operands.get(0) : new SigmaCondition.Or(operands);
  }

  private SigmaCondition conjunction(SigmaConditionParser.ConjunctionContext context, Node.Scalar scalar) {
    List<SigmaCondition> operands = context.negation().stream().map(each -> negation(each, scalar)).toList();
    return operands.size() == 1 ? operands.get(0) : new SigmaCondition.And(operands);
  }

  private SigmaCondition negation(SigmaConditionParser.NegationContext context, Node.Scalar scalar) {
    SigmaCondition condition = primary(context.primary(), scalar);
    for (int i = 0; i < context.NOT().size(); i++) {
      condition = new SigmaCondition.Not(condition);
    }
    return condition;
  }

  private SigmaCondition primary(SigmaConditionParser.PrimaryContext context, Node.Scalar scalar) {
    if (context.alternatives() != null) {
      return alternatives(context.alternatives(), scalar);
    }
    if (context.name() != null) {
      return search(context.name(), scalar);
    }
    Optional<String> pattern = Optional.ofNullable(context.PATTERN()).map(token -> token.getText());
    SigmaCondition.Several several = new SigmaCondition.Several(context.quantity().ALL() != null, pattern);
    if (searches.stream().noneMatch(several::reaches)) {
      problems.add(SigmaCode.PATTERN_WITHOUT_MATCH,
          span(pattern.isPresent() ? context.PATTERN().getSymbol() : context.THEM().getSymbol(), scalar),
          "`" + pattern.orElse("them") + "` reaches no search, so this part decides nothing",
          "take it away, or write the search it is meant to reach");
    }
    return several;
  }

  private SigmaCondition search(SigmaConditionParser.NameContext context, Node.Scalar scalar) {
    String name = context.getText();
    if (!searches.contains(name)) {
      problems.unknown(SigmaCode.UNKNOWN_SEARCH, span(context.getStart(), scalar), "there is no search `" + name + "`",
          name, searches, "the searches are the keys beside `condition`");
    }
    return new SigmaCondition.Search(name);
  }

  private boolean takesPart(SigmaCondition condition) {
    if (condition instanceof SigmaCondition.And and) {
      return and.operands().stream().anyMatch(this::takesPart);
    }
    if (condition instanceof SigmaCondition.Or or) {
      return or.operands().stream().anyMatch(this::takesPart);
    }
    if (condition instanceof SigmaCondition.Not not) {
      return takesPart(not.operand());
    }
    return !(condition instanceof SigmaCondition.Several several) || searches.stream().anyMatch(several::reaches);
  }
}

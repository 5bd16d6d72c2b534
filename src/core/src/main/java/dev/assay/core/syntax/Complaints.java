package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in an author's words what the parser could not make sense of. */
final class Complaints {
  /** What authors write who come from other languages, and what is meant here. */
  private static final Map<String, String> SYNONYMS = Map.ofEntries(
      Map.entry("equals", "="), Map.entry("eq", "="), Map.entry("ne", "!="), Map.entry("neq", "!="),
      Map.entry("gt", ">"), Map.entry("gte", ">="), Map.entry("lt", "<"), Map.entry("lte", "<="),
      Map.entry("regex", "matches"), Map.entry("rlike", "matches"), Map.entry("has", "contains"),
      Map.entry("where", "when"), Map.entry("condition", "when"), Map.entry("detection", "when"),
      Map.entry("title", "rule"), Map.entry("level", "severity"), Map.entry("entities", "signal on"),
      Map.entry("over", "within"), Map.entry("timeframe", "within"), Map.entry("groupby", "by"));

  private final TokenList tokens;
  private final Findings findings;
  private final Habits habits;

  Complaints(TokenList tokens, Findings findings) {
    this.tokens = tokens;
    this.findings = findings;
    this.habits = new Habits(tokens, findings);
  }

  boolean areTooMany() {
    return findings.full();
  }

  void outsideRule(int index) {
    String word = tokens.get(index).getText();
    boolean clause = Words.CLAUSES.contains(word);
    Diagnostic found = Diagnostic.of(SyntaxCode.OUTSIDE_RULE, span(index),
        (clause ? "a clause needs a rule to belong to" : "a file begins with `rule`") + "; found " + found(index));
    Optional<String> near = Suggestions.nearest(word, Set.of("rule"));
    findings.add(near.isPresent()
        ? found.help("did you mean `rule`?").fix(span(index), "rule")
        : found.help("a rule begins with its name, as in `rule dot_activity \"DNS over TLS\"`"));
  }

  /** Whether a misspelt clause seems to begin at a token. */
  boolean resemblesClause(int index) {
    return tokens.type(index) == AssayRuleLexer.IDENTIFIER && tokens.isFirstOnLine(index)
        && Suggestions.nearest(tokens.get(index).getText(), Words.CLAUSES).isPresent();
  }

  /**
   * Reports a token that cannot stand where it is.
   *
   * @param wanted what could; {@code null} for a value that is missing or a place that is hard to tell about
   * @param clause the first token of the clause; {@code null} before the first clause
   */
  void unexpected(int index, IntervalSet wanted, Token clause, ParserRuleContext context) {
    boolean betweenClauses = context.getRuleIndex() == AssayRuleParser.RULE_declaration;
    if (betweenClauses && wanted != null && tokens.isFirstOnLine(index)) {
      unknownClause(index);
    } else if (!unclosedBracket(index, wanted) && !reservedName(index, wanted) && !chained(index, wanted)) {
      String expected = wanted == null ? "a value" : Expected.describe(wanted);
      String message = wanted == null && !tokens.beginsClause(index)
          ? "did not expect " + found(index) + " here"
          : "expected " + expected + ", but found " + found(index);
      findings.add(advised(Diagnostic.of(SyntaxCode.UNEXPECTED, span(index), message), index, wanted, clause));
    }
  }

  private void unknownClause(int index) {
    String word = tokens.get(index).getText();
    Diagnostic found = Diagnostic.of(SyntaxCode.UNKNOWN_CLAUSE, span(index), "no clause begins with " + found(index));
    Optional<String> near = Optional.ofNullable(SYNONYMS.get(word))
        .or(() -> Suggestions.nearest(word, Words.CLAUSES));
    if (near.isPresent()) {
      found = found.help("did you mean `" + near.get() + "`?").fix(span(index), near.get());
    } else if (word.equals("name") || word.equals("summary")) {
      found = found.help("`" + word + "` belongs after `signal on …`; the title of a rule stands after its name");
    } else {
      found = found.help("clauses begin with a keyword, such as `when`, `severity` or `signal on`");
    }
    findings.add(found);
  }

  private boolean unclosedBracket(int index, IntervalSet wanted) {
    boolean end = index >= tokens.size() || tokens.beginsClause(index) || tokens.type(index) == AssayRuleLexer.STEP;
    boolean round = wanted != null && wanted.contains(AssayRuleLexer.CLOSE);
    boolean square = wanted != null && wanted.contains(AssayRuleLexer.CLOSE_SQUARE);
    int open = end && (round || square) ? openBracket(index) : -1;
    if (open < 0) {
      return false;
    }
    String bracket = tokens.get(open).getText();
    String partner = bracket.equals("(") ? ")" : "]";
    Span last = span(index - 1);
    findings.add(Diagnostic.of(SyntaxCode.UNCLOSED_BRACKET, span(open), "this `" + bracket + "` is not closed")
        .help("its `" + partner + "` is missing, at the latest before " + found(index))
        .fix(last.source().span(last.end(), last.end()), partner));
    return true;
  }

  /** The innermost bracket of the clause that is open at a token; -1 where none is. */
  int openBracket(int index) {
    int depth = 0;
    for (int i = index - 1; i >= 0 && !(depth == 0 && tokens.beginsClause(i)); i--) {
      switch (tokens.type(i)) {
        case AssayRuleLexer.CLOSE, AssayRuleLexer.CLOSE_SQUARE -> depth++;
        case AssayRuleLexer.OPEN, AssayRuleLexer.OPEN_SQUARE -> {
          if (depth == 0) {
            return i;
          }
          depth--;
        }
        default -> { }
      }
    }
    return -1;
  }

  private boolean reservedName(int index, IntervalSet wanted) {
    boolean namePossible = wanted != null && wanted.contains(AssayRuleLexer.IDENTIFIER);
    boolean onlyName = namePossible && !wanted.contains(AssayRuleLexer.NUMBER);
    boolean usedAsName = TokenMender.isComparator(tokens.type(index + 1))
        || tokens.type(index + 1) == AssayRuleLexer.IS;
    if (!Words.isReserved(tokens.type(index)) || !namePossible || !onlyName && !usedAsName
        || tokens.beginsClause(index) && !usedAsName && !namesRule(index)) {
      return false;
    }
    String word = tokens.get(index).getText();
    findings.add(Diagnostic.of(SyntaxCode.RESERVED_NAME, span(index), "`" + word + "` is reserved")
        .help("in backticks it is a name: `" + Words.inBackticks(word) + "`")
        .fix(span(index), Words.inBackticks(word)));
    return true;
  }

  /** Whether a reserved word stands where the name of a rule should, rather than the name being left out. */
  boolean namesRule(int index) {
    int next = tokens.type(index + 1);
    return tokens.type(index - 1) == AssayRuleLexer.RULE && Words.isReserved(tokens.type(index))
        && !tokens.isFirstOnLine(index)
        && (next == AssayRuleLexer.RAW_TEXT || next == AssayRuleLexer.ESCAPED_TEXT || next == Token.EOF
            || tokens.beginsClause(index + 1));
  }

  private boolean chained(int index, IntervalSet wanted) {
    boolean again = TokenMender.isComparator(tokens.type(index)) && wanted != null
        && !wanted.contains(AssayRuleLexer.EQUAL) && wanted.contains(AssayRuleLexer.AND);
    if (again) {
      findings.add(Diagnostic.of(SyntaxCode.CHAINED_COMPARISON, span(index),
              "a comparison cannot be compared again")
          .help("join two comparisons with `and`; for a range there is `between … and …`"));
    }
    return again;
  }

  private Diagnostic advised(Diagnostic found, int index, IntervalSet wanted, Token clause) {
    Optional<Diagnostic> habit = habits.advise(found, index, openBracket(index));
    if (habit.isPresent()) {
      return habit.get();
    }
    String word = index < tokens.size() ? tokens.get(index).getText() : "";
    if (wanted != null && tokens.type(index) == AssayRuleLexer.IDENTIFIER) {
      Set<String> words = Expected.words(wanted);
      Optional<String> near = Optional.ofNullable(SYNONYMS.get(word)).filter(words::contains)
          .or(() -> Suggestions.nearest(word, words));
      if (near.isPresent()) {
        return found.help("did you mean `" + near.get() + "`?").fix(span(index), near.get());
      }
    }
    if (tokens.type(index - 1) == AssayRuleLexer.IN && tokens.type(index) != AssayRuleLexer.CLOSE) {
      return found.help("the values stand in parentheses, even a single one: `in ('tcp', 'udp')`");
    }
    if (tokens.type(index) == AssayRuleLexer.EQUAL && tokens.type(index - 1) == AssayRuleLexer.NOT) {
      Span both = span(index - 1).to(span(index));
      return found.help("write `!=`").fix(both, "!=");
    }
    Optional<String> example = clause == null ? Optional.empty() : Examples.of(clause.getType());
    return example.map(text -> found.help("for example: " + text)).orElse(found);
  }

  private Span span(int index) {
    if (index < tokens.size()) {
      Token token = tokens.get(index);
      return findings.span(token.getStartIndex(), token.getStopIndex() + 1);
    }
    int end = tokens.size() == 0 ? 0 : tokens.get(tokens.size() - 1).getStopIndex() + 1;
    return findings.span(end, end);
  }

  private String found(int index) {
    if (index >= tokens.size()) {
      return "the end of the file";
    }
    Token token = tokens.get(index);
    return switch (token.getType()) {
      case AssayRuleLexer.RAW_TEXT, AssayRuleLexer.ESCAPED_TEXT -> "the text " + Expected.shortened(token.getText());
      case AssayRuleLexer.TEXT_BLOCK -> "a text block";
      case AssayRuleLexer.JSON -> "braces";
      case AssayRuleLexer.NUMBER -> "the number " + Expected.shortened(token.getText());
      default -> "`" + Expected.shortened(token.getText()) + "`";
    };
  }
}

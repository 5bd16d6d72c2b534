package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** What authors write who come from other languages, where it takes more than one word to see it. */
final class Habits {
  private final TokenList tokens;
  private final Findings findings;

  Habits(TokenList tokens, Findings findings) {
    this.tokens = tokens;
    this.findings = findings;
  }

  /**
   * Says what was meant.
   *
   * @param index the token that cannot stand where it is
   * @param open the bracket that is open there; -1 where none is
   */
  Optional<Diagnostic> advise(Diagnostic found, int index, int open) {
    return switch (tokens.type(index)) {
      case AssayRuleLexer.COMMA -> open < 0 ? Optional.empty() : listed(found, index, open);
      case AssayRuleLexer.MINUS -> hyphen(found, index);
      default -> tokens.type(index - 1) == AssayRuleLexer.IS ? is(found, index, index - 1, "=")
          : tokens.type(index - 1) != AssayRuleLexer.NOT ? Optional.empty()
          : tokens.type(index - 2) == AssayRuleLexer.IS ? is(found, index, index - 2, "!=")
          : not(found, index);
    };
  }

  /** {@code a = (1, 2)} and {@code a between (1, 2)}. */
  private Optional<Diagnostic> listed(Diagnostic found, int index, int open) {
    String in = switch (tokens.type(open - 1)) {
      case AssayRuleLexer.EQUAL -> "in";
      case AssayRuleLexer.EQUAL_TILDE -> "in~";
      case AssayRuleLexer.NOT_EQUAL -> "not in";
      case AssayRuleLexer.NOT_TILDE -> "not in~";
      default -> "";
    };
    if (!in.isEmpty()) {
      return Optional.of(found.help("several values stand after `" + in + "`, as in `dstPort " + in + " (80, 443)`")
          .fix(span(open - 1, open - 1), in));
    }
    if (tokens.type(open - 1) != AssayRuleLexer.BETWEEN) {
      return Optional.empty();
    }
    Diagnostic advised = found.help("a range has no parentheses: `between 1 and 5`");
    boolean simple = index == open + 2 && tokens.type(open + 4) == AssayRuleLexer.CLOSE;
    return Optional.of(!simple ? advised : advised.fix(span(open, open + 4),
        tokens.get(open + 1).getText() + " and " + tokens.get(open + 3).getText()));
  }

  /** {@code a is true}, {@code a is not 'x'}, {@code a is not in (…)}. */
  private Optional<Diagnostic> is(Diagnostic found, int index, int is, String operator) {
    int type = tokens.type(index);
    if (type == AssayRuleLexer.MISSING || isWord(index, "missing", "none", "nil")) {
      return Optional.of(found.help("write `null`").fix(span(index, index), "null"));
    }
    if (isWord(index, "empty", "blank")) {
      String function = tokens.get(index).getText().equals("empty") ? "isEmpty" : "isBlank";
      return Optional.of(found.help("there is a function for it, as in `" + function + "(user_username)`"));
    }
    if (isOperator(type)) {
      return Optional.of(found.help("`" + tokens.get(index).getText() + "` stands without `is`")
          .fix(span(is, is), ""));
    }
    return isValue(type)
        ? Optional.of(found.help("only `null` stands after `is`; write `" + operator + "`")
            .fix(span(is, index - 1), operator))
        : Optional.empty();
  }

  /** {@code a not 5}. */
  private Optional<Diagnostic> not(Diagnostic found, int index) {
    boolean meant = isValue(tokens.type(index)) && TokenMender.endsOperand(tokens.type(index - 2));
    return !meant ? Optional.empty()
        : Optional.of(found.help("write `!=`").fix(span(index - 1, index - 1), "!="));
  }

  /** {@code rule dns-over-tls}. */
  private Optional<Diagnostic> hyphen(Diagnostic found, int index) {
    int owner = tokens.type(index - 2);
    if (owner != AssayRuleLexer.RULE && owner != AssayRuleLexer.LET || !touches(index - 1)) {
      return Optional.empty();
    }
    int last = index;
    while (touches(last)) {
      last++;
    }
    StringBuilder name = new StringBuilder();
    for (int i = index - 1; i <= last; i++) {
      name.append(tokens.type(i) == AssayRuleLexer.MINUS ? "_" : tokens.get(i).getText());
    }
    return Optional.of(found.help("a name has letters, digits and underscores, and no hyphen: `" + name + "`")
        .fix(span(index - 1, last), name.toString()));
  }

  /** Whether nothing stands between a token and the next one, and both can be part of a name with hyphens. */
  private boolean touches(int index) {
    if (index + 1 >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(index);
    Token next = tokens.get(index + 1);
    return token.getStopIndex() + 1 == next.getStartIndex() && isPart(next.getType());
  }

  private static boolean isPart(int type) {
    return type == AssayRuleLexer.MINUS || type == AssayRuleLexer.NUMBER || type == AssayRuleLexer.DURATION
        || Words.isReserved(type) || Words.isContextual(type) || type == AssayRuleLexer.IDENTIFIER;
  }

  private boolean isWord(int index, String... words) {
    return tokens.type(index) == AssayRuleLexer.IDENTIFIER && List.of(words).contains(tokens.get(index).getText());
  }

  private static boolean isOperator(int type) {
    return type == AssayRuleLexer.IN || type == AssayRuleLexer.BETWEEN || type == AssayRuleLexer.CONTAINS
        || type == AssayRuleLexer.STARTSWITH || type == AssayRuleLexer.ENDSWITH || type == AssayRuleLexer.LIKE
        || type == AssayRuleLexer.MATCHES || type == AssayRuleLexer.INCLUDES;
  }

  private static boolean isValue(int type) {
    return type == AssayRuleLexer.RAW_TEXT || type == AssayRuleLexer.ESCAPED_TEXT || type == AssayRuleLexer.NUMBER
        || type == AssayRuleLexer.TRUE || type == AssayRuleLexer.FALSE || Words.isName(type);
  }

  private Span span(int first, int last) {
    return findings.span(tokens.get(first).getStartIndex(), tokens.get(last).getStopIndex() + 1);
  }
}

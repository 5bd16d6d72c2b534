package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.math.BigDecimal;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads constants and names out of the parse tree, and reports those that say nothing. */
final class LiteralBuilder {
  private static final int MOST_DIGITS = 40;
  private static final int LARGEST_EXPONENT = 308;
  private static final long MOST_DAYS = 36_500;

  private final Findings findings;

  LiteralBuilder(Findings findings) {
    this.findings = findings;
  }

  Span span(ParserRuleContext context) {
    return findings.span(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
  }

  Span span(Token token) {
    return findings.span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  void report(Diagnostic diagnostic) {
    findings.add(diagnostic);
  }

  Name name(AssayRuleParser.NameContext context) {
    String written = context.getStart().getText();
    boolean quoted = context.QUOTED_NAME() != null;
    return new Name(span(context),
        quoted ? written.substring(1, written.length() - 1).replace("``", "`") : written);
  }

  /** Whether a name stands there as the plain word, so that it can be a keyword. */
  static boolean isWord(AssayRuleParser.NameContext context, String word) {
    return context.QUOTED_NAME() == null && context.getText().equals(word);
  }

  Literal.Text text(AssayRuleParser.TextContext context) {
    Token token = context.getStart();
    String content = TextForm.content(token.getText());
    Span span = span(token);
    return switch (token.getType()) {
      case AssayRuleLexer.RAW_TEXT -> new Literal.Text(span, content, Literal.Quote.RAW);
      case AssayRuleLexer.TEXT_BLOCK -> new Literal.Text(span, block(token, content), Literal.Quote.BLOCK);
      default -> {
        Escapes.check(content, token.getStartIndex() + 1, findings);
        yield new Literal.Text(span, Escapes.resolve(content), Literal.Quote.ESCAPED);
      }
    };
  }

  private String block(Token token, String content) {
    Escapes.check(content, token.getStartIndex() + 3, findings);
    int newline = content.indexOf('\n');
    String firstLine = newline < 0 ? content : content.substring(0, newline);
    if (newline < 0 || !firstLine.isBlank()) {
      Span quotes = findings.span(token.getStartIndex(), token.getStartIndex() + 3);
      report(Diagnostic.of(SyntaxCode.TEXT_BLOCK_START, quotes, "the text has to begin on the line after `\"\"\"`")
          .help("a text on one line stands between single `\"`"));
      return Escapes.resolve(content);
    }
    return Escapes.resolve(TextForm.stripped(content.substring(newline + 1)));
  }

  Literal.Number number(AssayRuleParser.NumberContext context) {
    return number(span(context), context.NUMBER().getSymbol(), context.MINUS() != null);
  }

  Literal.Number number(Span span, Token token, boolean negative) {
    String written = token.getText();
    BigDecimal value = BigDecimal.ZERO;
    if (written.length() <= 2 * MOST_DIGITS && exponent(written).length() <= 5) {
      value = new BigDecimal(written);
    }
    boolean usual = value.signum() == 0
        ? written.chars().takeWhile(c -> c != 'e' && c != 'E').allMatch(c -> c == '0' || c == '.')
            && Math.abs(value.scale()) <= LARGEST_EXPONENT
        : value.precision() <= MOST_DIGITS
            && Math.abs((long) value.precision() - value.scale()) <= LARGEST_EXPONENT;
    if (!usual) {
      report(Diagnostic.of(SyntaxCode.NUMBER_OUT_OF_RANGE, span, "this number is out of range")
          .help("numbers have at most " + MOST_DIGITS + " digits and stay below 1e" + LARGEST_EXPONENT));
      value = BigDecimal.ZERO;
    }
    return new Literal.Number(span, negative ? value.negate() : value);
  }

  private static String exponent(String written) {
    int mark = Math.max(written.indexOf('e'), written.indexOf('E'));
    return mark < 0 ? "" : written.substring(mark);
  }

  Literal.Duration duration(AssayRuleParser.DurationContext context) {
    String written = context.getText();
    int digits = written.length() - 1;
    Literal.Unit unit = unit(written.charAt(digits));
    long amount = digits > 15 ? Long.MAX_VALUE : Long.parseLong(written.substring(0, digits));
    Literal.Duration duration = new Literal.Duration(span(context), amount, unit);
    if (duration.millis() > new Literal.Duration(duration.span(), MOST_DAYS, Literal.Unit.DAYS).millis()) {
      report(Diagnostic.of(SyntaxCode.DURATION_OUT_OF_RANGE, duration.span(), "this duration is out of range")
          .help("durations go up to " + MOST_DAYS + "d, a hundred years"));
    }
    return duration;
  }

  private static Literal.Unit unit(char letter) {
    for (Literal.Unit unit : Literal.Unit.values()) {
      if (unit.letter().charAt(0) == letter) {
        return unit;
      }
    }
    throw new IllegalArgumentException("no unit " + letter);
  }

  Literal.Truth truth(AssayRuleParser.TruthContext context) {
    return new Literal.Truth(span(context), context.TRUE() != null);
  }

  Literal.Regex regex(TerminalNode node) {
    Token token = node.getSymbol();
    String written = token.getText();
    int close = written.lastIndexOf('/');
    String flags = written.substring(close + 1);
    if (!flags.chars().allMatch(c -> "ims".indexOf(c) >= 0) || flags.chars().distinct().count() < flags.length()) {
      int end = token.getStopIndex() + 1;
      report(Diagnostic.of(SyntaxCode.BAD_FLAG, findings.span(end - flags.length(), end),
              "`" + flags + "` are not the flags of a pattern")
          .help("the flags are i (ignore case), m (^ and $ at every line) and s (. matches a line break), each once"));
      flags = "";
    }
    return new Literal.Regex(span(token), pattern(written.substring(1, close)), flags);
  }

  private static String pattern(String written) {
    if (written.indexOf("\\/") < 0) {
      return written;
    }
    StringBuilder pattern = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\') {
        pattern.append(c);
      } else {
        char next = written.charAt(++i);
        pattern.append(next == '/' ? "" : "\\").append(next);
      }
    }
    return pattern.toString();
  }
}

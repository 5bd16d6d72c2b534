package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;

/** Mends what stands between quotes, or was meant to. */
final class QuoteMender {
  /** A pattern as it has to be written, if only there were no quotes around it. */
  private static final Pattern SLASHED = Pattern.compile("/(?:[^/\\\\\n]|\\\\.)+/[ims]*");

  private final String text;
  private final AssayRuleLexer lexer;
  private final TokenList tokens;
  private final Findings findings;

  QuoteMender(String text, AssayRuleLexer lexer, TokenList tokens, Findings findings) {
    this.text = text;
    this.lexer = lexer;
    this.tokens = tokens;
    this.findings = findings;
  }

  void text(CommonToken token, boolean patternMayStand) {
    if (token.getType() == AssayRuleLexer.RAW_TEXT && goesOn(token)) {
      quoteInside(token);
    }
    if (patternMayStand && tokens.lastType() != AssayRuleLexer.JAVA) {
      textAsPattern(token);
    }
    tokens.add(token);
  }

  /** Whether a word or another text touches the end of a raw text, which only happens by mistake. */
  private boolean goesOn(CommonToken token) {
    int next = token.getStopIndex() + 1;
    if (next >= text.length()) {
      return false;
    }
    int end = next;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.charAt(next) == '\'' || end > next && Words.type(text.substring(next, end)) == null;
  }

  private void quoteInside(CommonToken token) {
    int close = meantClose(token.getStopIndex() + 1);
    if (close < 0) {
      return;
    }
    String meant = text.substring(token.getStartIndex() + 1, close).replace("''", "'");
    Span span = findings.span(token.getStartIndex(), close + 1);
    Span quote = findings.span(token.getStopIndex(), token.getStopIndex() + 1);
    findings.add(Diagnostic.of(SyntaxCode.QUOTE_IN_RAW_TEXT, quote,
            "this single quote ends the text")
        .help("a text with a single quote in it stands in double quotes, where `\\` begins an escape")
        .fix(span, TextForm.escaped(meant)));
    token.setText(TextForm.escaped(meant));
    token.setType(AssayRuleLexer.ESCAPED_TEXT);
    token.setStopIndex(close);
    lexer.getInputStream().seek(close + 1);
  }

  /** The quote that was meant to end the text: the next one with nothing of a text behind it. */
  private int meantClose(int from) {
    int last = -1;
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\'') {
        last = i;
        if (i + 1 == text.length() || " \t\r\n),]".indexOf(text.charAt(i + 1)) >= 0) {
          return i;
        }
      }
    }
    return last;
  }

  private void textAsPattern(CommonToken token) {
    String pattern = TextForm.content(token.getText());
    if (SLASHED.matcher(pattern).matches()) {
      findings.add(Diagnostic.of(SyntaxCode.TEXT_AS_PATTERN, span(token), "`matches` needs a pattern, not a text")
          .help("a pattern stands without quotes: `" + pattern + "`").fix(span(token), pattern));
      token.setText(pattern);
      token.setType(AssayRuleLexer.REGEX);
      return;
    }
    boolean plain = !pattern.isEmpty() && pattern.indexOf('\n') < 0 && !pattern.startsWith("*");
    Diagnostic found = Diagnostic.of(SyntaxCode.TEXT_AS_PATTERN, span(token), "`matches` needs a pattern, not a text")
        .help("write the pattern between slashes; for a plain text, use `=`, `contains` or `like`");
    if (plain) {
      found = found.fix(span(token), TextForm.regex(pattern, ""));
    }
    findings.add(found);
    token.setText(TextForm.regex(plain ? pattern : "x", ""));
    token.setType(AssayRuleLexer.REGEX);
  }

  void curly(CommonToken token) {
    String written = token.getText();
    String ours = TextForm.raw(written.substring(1, written.length() - 1));
    findings.add(Diagnostic.of(SyntaxCode.CURLY_QUOTES, span(token), "typographic quotes do not hold a text")
        .help("use the straight quotes ' or \"; word processors and chats like to replace them")
        .fix(span(token), ours));
    token.setText(ours);
    token.setType(ours.startsWith("'") ? AssayRuleLexer.RAW_TEXT : AssayRuleLexer.ESCAPED_TEXT);
    tokens.add(token);
  }

  void unclosed(CommonToken token) {
    String rest = token.getText().stripTrailing();
    Span span = findings.span(token.getStartIndex(), token.getStartIndex() + Math.max(1, rest.length()));
    switch (token.getType()) {
      case AssayRuleLexer.UNCLOSED_RAW_TEXT -> report(SyntaxCode.UNCLOSED_TEXT, span,
          "the text that begins here has no closing `'` on its line", "close it; a text over several lines stands "
          + "between `\"\"\"` and `\"\"\"`");
      case AssayRuleLexer.UNCLOSED_ESCAPED_TEXT -> report(SyntaxCode.UNCLOSED_TEXT, span,
          "the text that begins here has no closing `\"` on its line", "close it; a text over several lines stands "
          + "between `\"\"\"` and `\"\"\"`, and a path that ends in a backslash in single quotes");
      case AssayRuleLexer.UNCLOSED_TEXT_BLOCK -> report(SyntaxCode.UNCLOSED_TEXT, opening(token, 3),
          "the text block that begins here is not closed", "close it with `\"\"\"`");
      case AssayRuleLexer.UNCLOSED_NAME -> report(SyntaxCode.UNCLOSED_NAME, span,
          "the name that begins here has no closing backtick on its line", "close it with a backtick");
      case AssayRuleLexer.UNCLOSED_REGEX -> report(SyntaxCode.UNCLOSED_PATTERN, span,
          "the pattern that begins here has no closing `/` on its line", "close it with `/`; a slash inside a "
          + "pattern is written `\\/`");
      default -> report(SyntaxCode.UNCLOSED_COMMENT, opening(token, 2), "the comment that begins here is not closed",
          "close it with `*/`");
    }
    switch (token.getType()) {
      case AssayRuleLexer.UNCLOSED_COMMENT -> { }
      case AssayRuleLexer.UNCLOSED_NAME -> suspect(token, AssayRuleLexer.QUOTED_NAME, "`unclosed`");
      case AssayRuleLexer.UNCLOSED_REGEX -> suspect(token, AssayRuleLexer.REGEX, "/unclosed/");
      default -> suspect(token, AssayRuleLexer.RAW_TEXT, "'unclosed'");
    }
  }

  private void report(SyntaxCode code, Span span, String message, String help) {
    findings.add(Diagnostic.of(code, span, message).help(help));
  }

  private void suspect(CommonToken token, int type, String replacement) {
    token.setText(replacement);
    token.setType(type);
    tokens.addSuspect(token);
  }

  private Span opening(CommonToken token, int length) {
    return findings.span(token.getStartIndex(), token.getStartIndex() + length);
  }

  private Span span(CommonToken token) {
    return findings.span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}

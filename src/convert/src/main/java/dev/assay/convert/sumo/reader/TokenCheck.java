package dev.assay.convert.sumo.reader;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.Span;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * What is wrong with the words of an expression, before anything is parsed. Parsing goes as deep as brackets do, so
 * this is where depth is bounded.
 */
final class TokenCheck {
  private static final int MOST_FINDINGS = 20;

  private final SourceFragment text;
  private final List<Diagnostic> findings;

  TokenCheck(SourceFragment text, List<Diagnostic> findings) {
    this.text = text;
    this.findings = findings;
  }

  void check(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      switch (token.getType()) {
        case SumoExpressionLexer.OPEN, SumoExpressionLexer.OPEN_SQUARE -> depth++;
        case SumoExpressionLexer.CLOSE, SumoExpressionLexer.CLOSE_SQUARE -> depth--;
        default -> mistake(token);
      }
      if (depth > Depth.DEEPEST) {
        findings.add(Diagnostic.of(SumoCode.TOO_DEEP, span(token),
                "brackets nest more than " + Depth.DEEPEST + " deep")
            .help("leave out parentheses that change nothing"));
        return;
      }
      if (findings.size() == MOST_FINDINGS) {
        return;
      }
    }
  }

  private void mistake(Token token) {
    switch (token.getType()) {
      case SumoExpressionLexer.UNCLOSED_TEXT ->
          unclosed(token, "a text", "in single quotes a backslash is a plain character, so it cannot keep a quote from"
              + " closing the text");
      case SumoExpressionLexer.UNCLOSED_QUOTED_TEXT, SumoExpressionLexer.UNCLOSED_TEXT_AS_IN_C ->
          unclosed(token, "a text", "a backslash before the last quote keeps it from closing the text");
      case SumoExpressionLexer.UNCLOSED_PATTERN ->
          unclosed(token, "a pattern", "a pattern ends with a slash; a slash inside is written `\\/`");
      case SumoExpressionLexer.UNCLOSED_COMMENT -> unclosed(token, "a comment", "a comment ends with `*/`");
      case SumoExpressionLexer.INVALID -> findings.add(Diagnostic.of(SumoCode.INVALID_CHARACTER, span(token),
              "`" + ShownText.line(token.getText()) + "` means nothing here")
          .help("remove it, or put it in quotes if it belongs to a text"));
      default -> { }
    }
  }

  private void unclosed(Token token, String what, String help) {
    Span opening = text.span(token.getStartIndex(), token.getStartIndex() + 1);
    findings.add(Diagnostic.of(SumoCode.UNCLOSED, opening, what + " begins here and is not closed").help(help));
  }

  private Span span(Token token) {
    return text.span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}

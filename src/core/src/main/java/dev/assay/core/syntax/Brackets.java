package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import org.antlr.v4.runtime.CommonToken;

/**
 * Looks at brackets before anything is parsed. Parsing goes as deep as they do, so this is where depth is bounded.
 */
final class Brackets {
  /** How deep brackets may nest, and how deep an expression may be. */
  static final int DEEPEST = 200;

  private Brackets() {}

  /** The tokens without brackets that close nothing; none at all if they nest too deeply to be parsed. */
  static TokenList check(TokenList tokens, Findings findings) {
    TokenList kept = tokens.empty();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      CommonToken token = tokens.get(i);
      if (depth > 0 && tokens.beginsClause(i)) {
        depth = 0;
      }
      switch (token.getType()) {
        case AssayRuleLexer.OPEN, AssayRuleLexer.OPEN_SQUARE -> depth++;
        case AssayRuleLexer.CLOSE, AssayRuleLexer.CLOSE_SQUARE -> depth--;
        default -> { }
      }
      if (depth > DEEPEST) {
        findings.add(Diagnostic.of(SyntaxCode.TOO_DEEP, findings.span(token.getStartIndex(), token.getStopIndex() + 1),
                "brackets nest more than " + DEEPEST + " deep")
            .help("name parts of the condition with `let`"));
        return tokens.empty();
      }
      if (depth < 0) {
        depth = 0;
        unopened(token, findings);
      } else {
        kept.keep(token, tokens.isSuspect(i));
      }
    }
    return kept;
  }

  private static void unopened(CommonToken token, Findings findings) {
    Span span = findings.span(token.getStartIndex(), token.getStopIndex() + 1);
    findings.add(Diagnostic.of(SyntaxCode.UNOPENED_BRACKET, span, "`" + token.getText() + "` closes nothing")
        .help("remove it, or open its partner before")
        .fix(span, ""));
  }
}

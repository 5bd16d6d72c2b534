package dev.assay.core.syntax;

import dev.assay.core.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Cuts a text into tokens, sets its comments aside, and has mistakes among the tokens mended. */
final class Scanner {
  private final String text;
  private final Findings findings;
  private final AssayRuleLexer lexer;
  private final TokenMender mender;
  private final TokenList tokens;
  private final List<Comment> comments = new ArrayList<>();

  Scanner(SourceText source, Findings findings) {
    this.text = source.text();
    this.findings = findings;
    this.tokens = new TokenList(text);
    this.lexer = new AssayRuleLexer(new SourceCharStream(source.name(), text));
    this.lexer.removeErrorListeners();
    this.mender = new TokenMender(text, lexer, tokens, findings);
  }

  TokenList scan() {
    while (!findings.full()) {
      boolean patternMayStand = lexer.patternMayStand();
      CommonToken token = (CommonToken) lexer.nextToken();
      if (token.getType() == Token.EOF) {
        break;
      }
      switch (token.getType()) {
        case AssayRuleLexer.LINE_COMMENT, AssayRuleLexer.BLOCK_COMMENT -> comments.add(comment(token));
        default -> mender.mend(token, patternMayStand);
      }
    }
    return tokens;
  }

  List<Comment> comments() {
    return comments;
  }

  private Comment comment(Token token) {
    int start = token.getStartIndex();
    String words = text.substring(start, token.getStopIndex() + 1).stripTrailing();
    return new Comment(findings.span(start, start + words.length()), words, isTrailing(start));
  }

  /** Whether a token stands before on the line; comments before count for what they are themselves. */
  private boolean isTrailing(int start) {
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    Comment last = comments.isEmpty() ? null : comments.get(comments.size() - 1);
    boolean afterComment = last != null && last.span().end() > lineStart;
    int from = afterComment ? last.span().end() : lineStart;
    boolean blank = text.substring(from, start).replace('\uFEFF', ' ').isBlank();
    return !blank || afterComment && last.trailing();
  }
}

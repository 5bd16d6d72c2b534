package dev.assay.core.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * What the lexer knows beyond its grammar: where a pattern may stand, and where a piece of JSON ends.
 *
 * <p>A slash opens a pattern right after {@code matches}, or inside the parentheses that follow it; anywhere else it
 * divides.
 */
abstract class RuleLexerBase extends Lexer {
  private enum Patterns {
    NONE,
    FIRST,
    LISTED
  }

  private Patterns patterns = Patterns.NONE;

  protected RuleLexerBase(CharStream input) {
    super(input);
  }

  @Override
  public void emit(Token token) {
    if (token.getChannel() == Token.DEFAULT_CHANNEL) {
      patterns = after(token.getType());
    }
    super.emit(token);
  }

  private Patterns after(int type) {
    return switch (type) {
      case AssayRuleLexer.MATCHES -> Patterns.FIRST;
      case AssayRuleLexer.ALL, AssayRuleLexer.ANY, AssayRuleLexer.TILDE -> patterns;
      case AssayRuleLexer.OPEN -> patterns == Patterns.FIRST ? Patterns.LISTED : Patterns.NONE;
      case AssayRuleLexer.COMMA, AssayRuleLexer.REGEX, AssayRuleLexer.UNCLOSED_REGEX, AssayRuleLexer.RAW_TEXT,
          AssayRuleLexer.ESCAPED_TEXT -> patterns == Patterns.LISTED ? Patterns.LISTED : Patterns.NONE;
      default -> Patterns.NONE;
    };
  }

  /** Whether a slash opens a pattern here. */
  protected boolean patternMayStand() {
    return patterns != Patterns.NONE;
  }

  /** Reads on to the brace that closes the one just read, over the strings between; at worst to the end. */
  protected void restOfJson() {
    int depth = 1;
    boolean inString = false;
    while (depth > 0 && _input.LA(1) != EOF) {
      int c = _input.LA(1);
      if (inString && c == '\\') {
        _input.seek(_input.index() + 2);
        continue;
      }
      if (c == '"') {
        inString = !inString;
      } else if (!inString && c == '{') {
        depth++;
      } else if (!inString && c == '}') {
        depth--;
      }
      _input.consume();
    }
  }

  /** Reads on to the end of the text, because something was never closed. */
  protected void restOfFile() {
    _input.seek(_input.size());
  }
}

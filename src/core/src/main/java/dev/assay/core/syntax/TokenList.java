package dev.assay.core.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of a file, as the parser is to see them. Some are suspect: a mistake in them is reported already, so
 * that what the parser thinks of them is of no interest.
 */
final class TokenList {
  private final String text;
  private final List<CommonToken> tokens = new ArrayList<>();
  private final BitSet suspects = new BitSet();

  TokenList(String text) {
    this.text = text;
  }

  void add(CommonToken token) {
    tokens.add(token);
  }

  void addSuspect(CommonToken token) {
    suspects.set(token.getStartIndex());
    tokens.add(token);
  }

  void keep(CommonToken token, boolean suspect) {
    if (suspect) {
      addSuspect(token);
    } else {
      add(token);
    }
  }

  /** A list of the same text without tokens. */
  TokenList empty() {
    return new TokenList(text);
  }

  boolean isSuspect(int index) {
    return index >= 0 && index < tokens.size() && suspects.get(tokens.get(index).getStartIndex());
  }

  int size() {
    return tokens.size();
  }

  List<CommonToken> all() {
    return tokens;
  }

  CommonToken get(int index) {
    return tokens.get(index);
  }

  /** The type of a token; that of the end of the file outside the list. */
  int type(int index) {
    return index < 0 || index >= tokens.size() ? Token.EOF : tokens.get(index).getType();
  }

  int lastType() {
    return type(tokens.size() - 1);
  }

  /** Whether nothing but blanks stands before a token on its line. */
  boolean isFirstOnLine(int index) {
    int i = tokens.get(index).getStartIndex() - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\uFEFF')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  /** Whether a clause or a rule surely begins at a token, judged by its place and by what follows. */
  boolean beginsClause(int index) {
    int type = type(index);
    if (type != AssayRuleLexer.RULE && !Words.beginsClause(type) || type(index - 1) == AssayRuleLexer.STEP) {
      return false;
    }
    return type == AssayRuleLexer.WHEN || type == AssayRuleLexer.LET
        || isFirstOnLine(index) && canFollowKeyword(type(index + 1));
  }

  /** Whether a line begins at a token as clauses do, with a word and a constant, whatever the word. */
  boolean resemblesClause(int index) {
    int next = type(index + 1);
    return type(index) == AssayRuleLexer.IDENTIFIER && isFirstOnLine(index) && canFollowKeyword(next)
        && !Words.isName(next);
  }

  private static boolean canFollowKeyword(int type) {
    return switch (type) {
      case AssayRuleLexer.RAW_TEXT, AssayRuleLexer.ESCAPED_TEXT, AssayRuleLexer.TEXT_BLOCK, AssayRuleLexer.NUMBER,
          AssayRuleLexer.DURATION, AssayRuleLexer.TRUE, AssayRuleLexer.FALSE -> true;
      default -> Words.isName(type);
    };
  }
}

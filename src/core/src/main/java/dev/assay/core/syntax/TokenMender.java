package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.util.Locale;
import org.antlr.v4.runtime.CommonToken;

/**
 * Reports mistakes that can be seen in single tokens and their neighbours, and passes on what the author meant, so
 * that the parser need not stumble over them again.
 */
final class TokenMender {
  private final String text;
  private final AssayRuleLexer lexer;
  private final TokenList tokens;
  private final Findings findings;
  private final QuoteMender quotes;
  private final CharacterMender characters;

  TokenMender(String text, AssayRuleLexer lexer, TokenList tokens, Findings findings) {
    this.text = text;
    this.lexer = lexer;
    this.tokens = tokens;
    this.findings = findings;
    this.quotes = new QuoteMender(text, lexer, tokens, findings);
    this.characters = new CharacterMender(text, tokens, findings);
  }

  void mend(CommonToken token, boolean patternMayStand) {
    switch (token.getType()) {
      case AssayRuleLexer.RAW_TEXT, AssayRuleLexer.ESCAPED_TEXT, AssayRuleLexer.TEXT_BLOCK ->
          quotes.text(token, patternMayStand);
      case AssayRuleLexer.CURLY_TEXT -> quotes.curly(token);
      case AssayRuleLexer.UNCLOSED_RAW_TEXT, AssayRuleLexer.UNCLOSED_ESCAPED_TEXT, AssayRuleLexer.UNCLOSED_TEXT_BLOCK,
          AssayRuleLexer.UNCLOSED_NAME, AssayRuleLexer.UNCLOSED_REGEX, AssayRuleLexer.UNCLOSED_COMMENT ->
          quotes.unclosed(token);
      case AssayRuleLexer.INVALID -> characters.invalid(token);
      case AssayRuleLexer.MALFORMED_NUMBER -> NumberMender.mend(token, text, lexer, tokens, findings);
      case AssayRuleLexer.FOREIGN_OPERATOR -> foreignOperator(token);
      case AssayRuleLexer.FOREIGN_COMMENT -> foreignComment(token);
      case AssayRuleLexer.IDENTIFIER -> identifier(token);
      case AssayRuleLexer.NULL -> nullValue(token);
      case AssayRuleLexer.SLASH -> slash(token);
      case AssayRuleLexer.TILDE -> tilde(token);
      default -> tokens.add(token);
    }
  }

  private void foreignOperator(CommonToken token) {
    String written = token.getText();
    String ours = switch (written) {
      case "&&" -> "and";
      case "||" -> "or";
      case "!" -> "not";
      case "<>" -> "!=";
      default -> "=";
    };
    String replacement = isWord(token.getStopIndex() + 1) && ours.equals("not") ? "not " : ours;
    findings.add(Diagnostic.of(SyntaxCode.FOREIGN_OPERATOR, span(token), "`" + written + "` is not an operator here")
        .help("write `" + ours + "`")
        .fix(span(token), replacement));
    token.setType(switch (ours) {
      case "and" -> AssayRuleLexer.AND;
      case "or" -> AssayRuleLexer.OR;
      case "not" -> AssayRuleLexer.NOT;
      case "!=" -> AssayRuleLexer.NOT_EQUAL;
      default -> AssayRuleLexer.EQUAL;
    });
    tokens.add(token);
  }

  private void foreignComment(CommonToken token) {
    Span mark = findings.span(token.getStartIndex(), token.getStartIndex() + 2);
    findings.add(Diagnostic.of(SyntaxCode.FOREIGN_COMMENT, mark, "`//` does not begin a comment")
        .help("comments begin with `#`, or stand between `/*` and `*/`")
        .fix(mark, "#"));
  }

  /** Reserved words in capitals, which other query languages like and this one does not. */
  private void identifier(CommonToken token) {
    String written = token.getText();
    String lower = written.toLowerCase(Locale.ROOT);
    Integer type = Words.RESERVED.contains(lower) ? Words.type(lower) : null;
    boolean meant = type != null && (written.equals(written.toUpperCase(Locale.ROOT)) || isOperatorPlace(type, token));
    if (meant && tokens.lastType() != AssayRuleLexer.DOT) {
      findings.add(Diagnostic.of(SyntaxCode.KEYWORD_CASE, span(token), "`" + written + "` is not a keyword")
          .help("keywords are written in lower case: `" + lower + "`; a field of this name needs backticks")
          .fix(span(token), lower));
      token.setType(type);
    }
    tokens.add(token);
  }

  private boolean isOperatorPlace(int type, CommonToken token) {
    int last = tokens.lastType();
    if (type == AssayRuleLexer.TRUE || type == AssayRuleLexer.FALSE) {
      return isComparator(last);
    }
    boolean afterOperand = last == AssayRuleLexer.IDENTIFIER || last == AssayRuleLexer.CLOSE_SQUARE
        || last == AssayRuleLexer.NOT && endsOperand(tokens.type(tokens.size() - 2));
    int next = token.getStopIndex() + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return afterOperand && next < text.length() && "'\"(~/".indexOf(text.charAt(next)) >= 0;
  }

  private void nullValue(CommonToken token) {
    int last = tokens.lastType();
    if (last == AssayRuleLexer.EQUAL || last == AssayRuleLexer.NOT_EQUAL) {
      CommonToken operator = tokens.get(tokens.size() - 1);
      String ours = last == AssayRuleLexer.EQUAL ? "is null" : "is not null";
      Span both = findings.span(operator.getStartIndex(), token.getStopIndex() + 1);
      findings.add(Diagnostic.of(SyntaxCode.NULL_AS_VALUE, both, "nothing is equal to `null`")
          .help("to ask whether a value is missing, write `" + ours + "`")
          .fix(both, ours));
      operator.setType(AssayRuleLexer.IS);
    }
    tokens.add(token);
  }

  private void slash(CommonToken token) {
    int last = tokens.lastType();
    int end = closingSlash(token.getStopIndex() + 1);
    if (endsOperand(last) || end < 0) {
      tokens.add(token);
      return;
    }
    Span pattern = findings.span(token.getStartIndex(), end);
    Diagnostic found = Diagnostic.of(SyntaxCode.MISPLACED_PATTERN, pattern, "a pattern cannot stand here")
        .help("a pattern stands after `matches`, as in `user_username matches /^adm-/i`");
    if (last == AssayRuleLexer.EQUAL || last == AssayRuleLexer.EQUAL_TILDE) {
      CommonToken operator = tokens.get(tokens.size() - 1);
      found = found.fix(findings.span(operator.getStartIndex(), operator.getStopIndex() + 1), "matches");
    }
    findings.add(found);
    lexer.getInputStream().seek(end);
    token.setStopIndex(end - 1);
    token.setType(AssayRuleLexer.RAW_TEXT);
    tokens.addSuspect(token);
  }

  /** The end of a pattern with its flags, if one could begin here. */
  private int closingSlash(int from) {
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '/' && i > from) {
        int end = i + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        return end;
      }
    }
    return -1;
  }

  private void tilde(CommonToken token) {
    if (tokens.lastType() != AssayRuleLexer.MATCHES) {
      tokens.add(token);
      return;
    }
    findings.add(Diagnostic.of(SyntaxCode.BAD_FLAG, span(token), "`matches` has no form with `~`")
        .help("a pattern ignores case with the flag i, as in `matches /^adm-/i`")
        .fix(span(token), ""));
  }

  static boolean isComparator(int type) {
    return type >= AssayRuleLexer.EQUAL && type <= AssayRuleLexer.NOT_TILDE;
  }

  static boolean endsOperand(int type) {
    return Words.isName(type) || type == AssayRuleLexer.CLOSE || type == AssayRuleLexer.CLOSE_SQUARE
        || type == AssayRuleLexer.TRUE || type == AssayRuleLexer.FALSE
        || type >= AssayRuleLexer.NUMBER && type <= AssayRuleLexer.JSON;
  }

  private boolean isWord(int index) {
    return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
  }

  private Span span(CommonToken token) {
    return findings.span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}

package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.util.Locale;
import org.antlr.v4.runtime.CommonToken;

/** Reports characters that begin nothing in the language; a run of them is one mistake. */
final class CharacterMender {
  private final String text;
  private final TokenList tokens;
  private final Findings findings;
  private int runEnd = -1;

  CharacterMender(String text, TokenList tokens, Findings findings) {
    this.text = text;
    this.tokens = tokens;
    this.findings = findings;
  }

  void invalid(CommonToken token) {
    int start = token.getStartIndex();
    if (start == runEnd) {
      runEnd = start + 1;
      return;
    }
    runEnd = start + 1;
    int character = text.codePointAt(start);
    Span span = findings.span(start, start + Character.charCount(character));
    switch (character) {
      case ':' -> mended(span, "a colon means nothing here", "keyword and value stand side by side, as in `version 1`");
      case ';' -> mended(span, "a semicolon means nothing here", "clauses need no mark at their end");
      default -> {
        if (Character.isSpaceChar(character)) {
          findings.add(Diagnostic.of(SyntaxCode.INVALID_CHARACTER, span, named(character) + " is not a blank here")
              .help("replace it by an ordinary space")
              .fix(span, " "));
        } else {
          unknown(token, character, span);
        }
      }
    }
  }

  private void mended(Span span, String message, String help) {
    findings.add(Diagnostic.of(SyntaxCode.INVALID_CHARACTER, span, message).help(help).fix(span, ""));
  }

  private void unknown(CommonToken token, int character, Span span) {
    Diagnostic found = Diagnostic.of(SyntaxCode.INVALID_CHARACTER, span, named(character) + " means nothing here");
    int end = span.end();
    while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    if (character == '}') {
      found = found.help("braces hold the JSON of an `origin` clause and nothing else");
    } else if ("\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB".indexOf(character) >= 0) {
      found = found.help("texts stand between straight quotes, ' or \"");
    } else if (Character.isLetter(character) || end > span.end()) {
      String name = text.substring(span.start(), end);
      found = found.help("a name with such a character stands in backticks: " + Words.inBackticks(name))
          .fix(findings.span(span.start(), end), Words.inBackticks(name));
    }
    findings.add(found);
    tokens.addSuspect(token);
  }

  /** A character as it can safely be shown, by its number where it cannot. */
  private static String named(int character) {
    boolean visible = character > ' ' && Character.isDefined(character) && !Character.isISOControl(character)
        && !Character.isSpaceChar(character) && Character.getType(character) != Character.FORMAT
        && Character.getType(character) != Character.SURROGATE;
    String number = String.format(Locale.ROOT, "U+%04X", character);
    return visible ? "`" + Character.toString(character) + "`" + (character > 126 ? " (" + number + ")" : "")
        : "the character " + number;
  }
}

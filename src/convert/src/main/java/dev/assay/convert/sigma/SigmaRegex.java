package dev.assay.convert.sigma;

import dev.assay.core.check.Test;
import dev.assay.core.syntax.Expression.Dialect;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a pattern so that it means the same to the engines Sigma rules are run by: those of PCRE, Python and Java.
 * What they read differently is written in a form they agree about, or the pattern is refused.
 */
final class SigmaRegex {
  /** Three engines that disagree whether {@code $} is before a last line feed do not disagree about this. */
  private static final String END = "$(?!\\n)";
  private static final Pattern REPEAT = Pattern.compile("\\{[0-9]+(,[0-9]*)?}");
  private static final String QUANTIFIERS = "*+?{";

  private final String pattern;
  private final boolean java;
  private final String flags;
  private final StringBuilder written = new StringBuilder();
  private int at;

  private SigmaRegex(Test.Pattern pattern) {
    this.pattern = pattern.pattern();
    this.java = pattern.dialect() == Dialect.JAVA;
    this.flags = pattern.flags();
  }

  /** @param regex what to write behind {@code re}; absent where the engines disagree, and then why */
  record Written(Optional<String> regex, String reason) {}

  private static final class Disagreement extends Exception {
    Disagreement(String what) {
      super(what, null, false, false);
    }
  }

  static Written write(Test.Pattern pattern) {
    SigmaRegex writer = new SigmaRegex(pattern);
    try {
      while (writer.at < writer.pattern.length()) {
        writer.next();
      }
      return new Written(Optional.of(writer.written.toString()), "");
    } catch (Disagreement disagreement) {
      return new Written(Optional.empty(), disagreement.getMessage());
    }
  }

  private void next() throws Disagreement {
    char c = pattern.charAt(at);
    switch (c) {
      case '\\' -> escape(false);
      case '[' -> characterClass();
      case '(' -> group();
      case '{' -> brace();
      case '}', ']' -> {
        written.append('\\').append(c);
        at++;
      }
      case '^' -> start();
      case '$' -> end();
      case '.' -> {
        refuseIf(java, "`.` stops at different characters");
        copy();
      }
      default -> {
        refuseIf(c > 0x7f && flags.indexOf('i') >= 0, "case is folded differently beyond ASCII");
        copy();
      }
    }
  }

  private void copy() {
    written.append(pattern.charAt(at++));
  }

  private void start() throws Disagreement {
    char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : '|';
    boolean consumes = Character.isLetterOrDigit(next) || next == ' ' || next == '_';
    boolean optional = at + 2 < pattern.length() && "*?{".indexOf(pattern.charAt(at + 2)) >= 0;
    refuseIf(flags.indexOf('m') >= 0 && (!consumes || optional), "`^` may or may not hold behind a last line feed");
    refuseIf(QUANTIFIERS.indexOf(next) >= 0, "an anchor that repeats means different things");
    copy();
  }

  private void end() throws Disagreement {
    refuseIf(java, "`$` stands before different line ends");
    refuseIf(at + 1 < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at + 1)) >= 0,
        "an anchor that repeats means different things");
    written.append(flags.indexOf('m') >= 0 ? "$" : END);
    at++;
  }

  private void group() throws Disagreement {
    boolean special = pattern.startsWith("(?", at);
    refuseIf(special && !pattern.startsWith("(?:", at), "groups with `(?` differ, except for `(?:`");
    refuseIf(pattern.startsWith("(*", at), "`(*` begins a verb in PCRE");
    written.append(special ? "(?:" : "(");
    at += special ? 3 : 1;
  }

  private void brace() throws Disagreement {
    Matcher repeat = REPEAT.matcher(pattern).region(at, pattern.length());
    if (repeat.lookingAt()) {
      written.append(repeat.group());
      at = repeat.end();
    } else {
      refuseIf(java, "`{` means different things");
      written.append("\\{");
      at++;
    }
  }

  private void escape(boolean inClass) throws Disagreement {
    refuseIf(at + 1 >= pattern.length(), "a backslash at the end means different things");
    char c = pattern.charAt(at + 1);
    boolean punctuation = c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    if (punctuation || "tnrf".indexOf(c) >= 0) {
      written.append('\\').append(c);
      at += 2;
      return;
    }
    if (c == 'x' && at + 3 < pattern.length() && Character.digit(pattern.charAt(at + 2), 16) >= 0
        && Character.digit(pattern.charAt(at + 3), 16) >= 0 && Character.digit(pattern.charAt(at + 2), 16) < 8) {
      written.append(pattern, at, at + 4);
      at += 4;
      return;
    }
    String members = members(Character.toLowerCase(c));
    refuseIf(members.isEmpty() || inClass && Character.isUpperCase(c), "`\\" + c + "` means different things");
    written.append(inClass ? members : (Character.isUpperCase(c) ? "[^" : "[") + members + "]");
    at += 2;
  }

  /** What the classes with a letter hold in RE2; to the others they may hold more. */
  private String members(char letter) {
    return switch (letter) {
      case 'd' -> "0-9";
      case 'w' -> "0-9A-Za-z_";
      case 's' -> java ? "\\t\\n\\x0b\\f\\r " : "\\t\\n\\f\\r ";
      default -> "";
    };
  }

  private void characterClass() throws Disagreement {
    copy();
    if (at < pattern.length() && pattern.charAt(at) == '^') {
      copy();
    }
    boolean first = true;
    while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
      member(first);
      first = false;
    }
    refuseIf(at >= pattern.length(), "a class is not closed");
    copy();
  }

  private void member(boolean first) throws Disagreement {
    char c = pattern.charAt(at);
    boolean last = at + 1 < pattern.length() && pattern.charAt(at + 1) == ']';
    refuseIf(c == ']' || c == '[' && (java || pattern.startsWith("[:", at)) || java && pattern.startsWith("&&", at),
        "brackets in a class mean different things");
    refuseIf(c > 0x7f && flags.indexOf('i') >= 0, "case is folded differently beyond ASCII");
    if (c == '\\') {
      escape(true);
    } else if ("[&~^|".indexOf(c) >= 0 || c == '-' && (first || last)) {
      written.append('\\').append(c);
      at++;
    } else {
      copy();
    }
  }

  private static void refuseIf(boolean disagree, String what) throws Disagreement {
    if (disagree) {
      throw new Disagreement(what);
    }
  }
}

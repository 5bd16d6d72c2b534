package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of texts in double quotes and of text blocks. */
final class Escapes {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([\"\\\\/bfnrt])|u([0-9a-fA-F]{4})|u\\{([0-9a-fA-F]{1,6})}|(.)|$)", Pattern.DOTALL);

  private Escapes() {}

  /** Reports the escapes that do not exist in a text written at an offset. */
  static void check(String written, int offset, Findings findings) {
    Matcher escape = ESCAPE.matcher(written);
    while (escape.find()) {
      boolean unknown = escape.group(4) != null;
      boolean tooLarge = escape.group(3) != null && Integer.parseInt(escape.group(3), 16) > Character.MAX_CODE_POINT;
      if (unknown || tooLarge) {
        report(escape, offset, findings);
      }
    }
  }

  private static void report(Matcher escape, int offset, Findings findings) {
    int start = offset + escape.start();
    String shown = escape.group().codePoints().anyMatch(Character::isISOControl) ? "\\" : escape.group();
    findings.add(Diagnostic.of(SyntaxCode.BAD_ESCAPE, findings.span(start, offset + escape.end()),
            "`" + shown + "` is not an escape")
        .help("escapes are \\\" \\\\ \\/ \\n \\r \\t \\b \\f \\u0041 \\u{1F600}; a backslash itself is written \\\\,"
            + " or the text in single quotes")
        .fix(findings.span(start, start + 1), "\\\\"));
  }

  /** How many characters are written for the value that begins at an offset. */
  static int length(String written, int at) {
    Matcher escape = ESCAPE.matcher(written).region(at, written.length());
    return escape.lookingAt() ? escape.end() - at : 1;
  }

  static String resolve(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    Matcher escape = ESCAPE.matcher(written);
    StringBuilder value = new StringBuilder(written.length());
    int copied = 0;
    while (escape.find()) {
      value.append(written, copied, escape.start()).append(value(escape));
      copied = escape.end();
    }
    return value.append(written, copied, written.length()).toString();
  }

  private static String value(Matcher escape) {
    if (escape.group(1) != null) {
      return switch (escape.group(1)) {
        case "b" -> "\b";
        case "f" -> "\f";
        case "n" -> "\n";
        case "r" -> "\r";
        case "t" -> "\t";
        default -> escape.group(1);
      };
    }
    String digits = escape.group(2) != null ? escape.group(2) : escape.group(3);
    int codePoint = digits == null ? -1 : Integer.parseInt(digits, 16);
    return codePoint >= 0 && codePoint <= Character.MAX_CODE_POINT ? Character.toString(codePoint) : escape.group();
  }
}

package dev.assay.convert.sumo;

import dev.assay.core.text.Glob;

/** Texts and globs as regular expressions in RE2's syntax, and those between slashes. */
public final class SumoPattern {
  private static final String SPECIAL = "\\.+*?()|[]{}^$'\"/-";

  private SumoPattern() {}

  /** A pattern between slashes. */
  public static String literal(String pattern) {
    StringBuilder text = new StringBuilder("/");
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length() && (!quoted || pattern.charAt(i + 1) == 'E')) {
        char next = pattern.charAt(++i);
        quoted = next == 'Q';
        text.append(c).append(next);
      } else {
        String escape = switch (c) {
          case '/' -> "\\/";
          case '\n' -> "\\n";
          case '\r' -> "\\r";
          default -> "";
        };
        // Between \Q and \E an escape would be two characters.
        text.append(escape.isEmpty() ? String.valueOf(c) : quoted ? "\\E" + escape + "\\Q" : escape);
      }
    }
    return text.append('/').toString();
  }

  /** A pattern that finds just this text. */
  public static String quote(String text) {
    StringBuilder pattern = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == '\'' || c == '"') {
        pattern.append("\\x{").append(Integer.toHexString(c)).append('}');
      } else {
        if (SPECIAL.indexOf(c) >= 0) {
          pattern.append('\\');
        }
        pattern.appendCodePoint(c);
      }
    });
    return pattern.toString();
  }

  /** A pattern that finds a text as a whole if the glob fits it. */
  public static String of(Glob glob) {
    StringBuilder pattern = new StringBuilder("(?s)^");
    for (Glob.Piece piece : glob.pieces()) {
      if (piece instanceof Glob.Piece.Literal literal) {
        pattern.append(quote(literal.text()));
      } else {
        pattern.append(piece instanceof Glob.Piece.AnyRun ? ".*" : ".");
      }
    }
    return pattern.append('$').toString();
  }
}

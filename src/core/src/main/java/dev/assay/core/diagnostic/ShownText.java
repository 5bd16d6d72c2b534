package dev.assay.core.diagnostic;

import java.util.Locale;

/** Texts of rules, documents and logs as messages and reports can show them. */
public final class ShownText {
  private ShownText() {}

  /** Without anything that could command a terminal, turn its direction or begin a new line. */
  public static String line(String text) {
    return without(text, false);
  }

  /** The same, but line feeds stay. */
  public static String lines(String text) {
    return without(text, true);
  }

  /** No more than so many characters of a text, and a sign where there were more. */
  public static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }

  /** A character by its number, where it cannot be shown as itself. */
  static String number(int c) {
    return String.format(Locale.ROOT, "<U+%04X>", c);
  }

  /** Whether a character shows itself and nothing else. */
  public static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static String without(String text, boolean lineFeeds) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (isVisible(c) || lineFeeds && c == '\n') {
        out.appendCodePoint(c);
      } else {
        out.append(number(c));
      }
    });
    return out.toString();
  }
}

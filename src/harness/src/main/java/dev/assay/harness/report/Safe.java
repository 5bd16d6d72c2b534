package dev.assay.harness.report;

import java.util.Locale;

/** Texts that came from rules or logs, without anything that could command a terminal or turn its direction. */
final class Safe {
  private Safe() {}

  static String text(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(c -> {
      int type = Character.getType(c);
      if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
          || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
        safe.append(String.format(Locale.ROOT, "<U+%04X>", c));
      } else {
        safe.appendCodePoint(c);
      }
    });
    return safe.toString();
  }
}

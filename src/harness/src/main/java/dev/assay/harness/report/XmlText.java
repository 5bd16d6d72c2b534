package dev.assay.harness.report;

import java.util.Locale;

/** Writes text into XML 1.0. A character that XML cannot hold, even escaped, is written by its number. */
final class XmlText {
  private XmlText() {}

  /** Text between tags. */
  static String content(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\n', '\t' -> out.appendCodePoint(c);
        case '\r' -> out.append("&#13;");
        default -> character(c, out);
      }
    });
    return out.toString();
  }

  /** A name and a value, with a blank before. */
  static String attribute(String name, Object value) {
    return " " + name + "=\"" + content(value.toString()).replace("\"", "&quot;").replace("\n", "&#10;")
        .replace("\t", "&#9;") + "\"";
  }

  private static void character(int c, StringBuilder out) {
    boolean allowed = c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    if (allowed) {
      out.appendCodePoint(c);
    } else {
      out.append(String.format(Locale.ROOT, "&lt;U+%04X&gt;", c));
    }
  }
}

package dev.assay.harness.json;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes JSON in one layout: a key or an element a line, two spaces a level, {@code \n}, keys in the order given.
 * Characters that a reader cannot see or that break lines are escaped.
 */
public final class JsonText {
  private final StringBuilder out = new StringBuilder();
  private final boolean compact;

  private JsonText(boolean compact) {
    this.compact = compact;
  }

  /** @param value maps, lists, texts, whole numbers and booleans */
  public static String of(Object value) {
    JsonText json = new JsonText(false);
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  /** The same on one line, without a line ending and without blanks. */
  public static String line(Object value) {
    JsonText json = new JsonText(true);
    json.value(value, 0);
    return json.out.toString();
  }

  private void value(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      block('{', map.entrySet().iterator(), '}', depth);
    } else if (value instanceof List<?> list) {
      block('[', list.iterator(), ']', depth);
    } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      out.append(value);
    } else {
      text((String) value);
    }
  }

  private void block(char open, Iterator<?> pieces, char close, int depth) {
    out.append(open);
    boolean any = pieces.hasNext();
    while (pieces.hasNext()) {
      newLine(depth + 1);
      Object piece = pieces.next();
      if (piece instanceof Map.Entry<?, ?> entry) {
        text((String) entry.getKey());
        out.append(compact ? ":" : ": ");
        value(entry.getValue(), depth + 1);
      } else {
        value(piece, depth + 1);
      }
      if (pieces.hasNext()) {
        out.append(',');
      }
    }
    if (any) {
      newLine(depth);
    }
    out.append(close);
  }

  private void newLine(int depth) {
    if (!compact) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void text(String text) {
    out.append('"');
    text.codePoints().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isVisible(c)) {
          out.appendCodePoint(c);
        } else {
          for (char unit : Character.toChars(c)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
          }
        }
      }
    }
  }

  /** By fixed ranges, not by the JVM's tables, which know more characters from release to release. */
  private static boolean isVisible(int c) {
    boolean control = c < 0x20 || c >= 0x7f && c < 0xa0;
    boolean separator = c == 0x2028 || c == 0x2029;
    boolean direction = c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    boolean halfOrNone = c >= 0xd800 && c <= 0xdfff || c == 0xfeff || (c & 0xfffe) == 0xfffe;
    return !(control || separator || direction || halfOrNone);
  }
}

package dev.assay.core.syntax;

import dev.assay.core.diagnostic.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How texts and patterns are written, and read back. */
final class TextForm {
  private TextForm() {}

  /** A text in single quotes if it can stand there, else in double quotes. */
  static String raw(String value) {
    boolean plain = value.codePoints().noneMatch(c -> c == '\'' || !ShownText.isVisible(c));
    return plain ? '\'' + value + '\'' : escaped(value);
  }

  /** A text in double quotes. */
  static String escaped(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    value.codePoints().forEach(c -> {
      if (c == '"') {
        out.append("\\\"");
      } else {
        escape(c, out);
      }
    });
    return out.append('"').toString();
  }

  /** The lines between the quotes of a text block, each without the indentation it is printed with. */
  static List<String> block(String value) {
    List<String> lines = new ArrayList<>();
    boolean indented = true;
    for (String line : value.split("\n", -1)) {
      StringBuilder out = new StringBuilder();
      line.codePoints().forEach(c -> escape(c, out, "\t"));
      lines.add(visibleEnd(out.toString().replace("\"\"\"", "\\\"\\\"\\\"")));
      indented &= line.isEmpty() || isBlank(line.charAt(0));
    }
    if (indented) {
      keepIndentation(lines);
    }
    return lines;
  }

  /** Where every line begins with a blank, one has to be written as an escape, or all would be stripped. */
  private static void keepIndentation(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && isBlank(line.charAt(0))) {
        lines.set(i, blankEscape(line.charAt(0)) + line.substring(1));
        return;
      }
    }
  }

  private static String visibleEnd(String line) {
    int last = line.length() - 1;
    return last >= 0 && isBlank(line.charAt(last)) ? line.substring(0, last) + blankEscape(line.charAt(last)) : line;
  }

  private static String blankEscape(char blank) {
    return blank == '\t' ? "\\t" : "\\u{20}";
  }

  /** The value of the lines of a text block: their common indentation and the blanks at their ends removed. */
  static String stripped(String block) {
    List<String> lines = new ArrayList<>(List.of(block.replace("\r\n", "\n").split("\n", -1)));
    String last = lines.get(lines.size() - 1);
    if (lines.size() > 1 && indentation(last) == last.length()) {
      lines.remove(lines.size() - 1);
    }
    int common = lines.stream().filter(line -> indentation(line) < line.length()).mapToInt(TextForm::indentation).min()
        .orElse(0);
    return lines.stream().map(line -> withoutEnd(line, common)).collect(Collectors.joining("\n"));
  }

  private static String withoutEnd(String line, int start) {
    int end = line.length();
    while (end > 0 && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return start >= end ? "" : line.substring(start, end);
  }

  private static int indentation(String line) {
    int i = 0;
    while (i < line.length() && isBlank(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** What stands between the quotes of a text on one line. */
  static String content(String quoted) {
    int quote = quoted.startsWith("\"\"\"") ? 3 : 1;
    return quoted.substring(quote, quoted.length() - quote);
  }

  /** A pattern between slashes. A line break cannot stand there and is written as its escape. */
  static String regex(String pattern, String flags) {
    StringBuilder out = new StringBuilder("/");
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length() && pattern.charAt(i + 1) != '\n' && pattern.charAt(i + 1) != '\r') {
        out.append(c).append(pattern.charAt(++i));
      } else {
        out.append(c == '/' ? "\\/" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : String.valueOf(c));
      }
    }
    return out.append('/').append(flags).toString();
  }

  private static void escape(int c, StringBuilder out) {
    escape(c, out, "");
  }

  private static void escape(int c, StringBuilder out, String allowed) {
    if (c == '\\') {
      out.append("\\\\");
    } else if (allowed.indexOf(c) >= 0 || ShownText.isVisible(c)) {
      out.appendCodePoint(c);
    } else {
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%X}" : "\\u%04X", c));
      }
    }
  }
}

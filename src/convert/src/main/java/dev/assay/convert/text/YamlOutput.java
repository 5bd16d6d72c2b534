package dev.assay.convert.text;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A scalar of YAML, on one line. Texts stand without quotes only where a reader of YAML 1.1 as well as one of 1.2 takes
 * them for the text they are; otherwise in single quotes, and in double quotes where characters need escapes.
 */
public final class YamlOutput extends EscapedOutput {
  public static final YamlOutput INSTANCE = new YamlOutput();

  /** Begins with a letter, so it is no number, date or indicator; what 1.1 takes for truth or null are words. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_]([A-Za-z0-9_.|/+()&;%-]|:(?=[^ ])| (?=[^ #]))*", Pattern.DOTALL);
  private static final Pattern WORDS =
      Pattern.compile("y|n|yes|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE);

  private YamlOutput() {
    super("YAML-scalar", "application/yaml");
  }

  @Override
  void escape(String text, Appendable out) throws IOException {
    out.append(PLAIN.matcher(text).matches() && !WORDS.matcher(text).matches() ? text : inQuotes(text));
  }

  /** A text in quotes, whatever it is. */
  public Escaped quoted(String text) {
    return newTemplateMarkupOutputModel(null, inQuotes(text));
  }

  /** A number, a truth value or null, which are what they are only without quotes. */
  public Escaped bare(String lexeme) {
    return newTemplateMarkupOutputModel(null, lexeme);
  }

  /**
   * A text of several lines as a block, else a scalar on one line.
   *
   * @param indentation of the lines of the block
   */
  public Escaped block(String text, int indentation) {
    boolean fits = text.indexOf('\n') > 0 && !text.startsWith(" ") && !text.endsWith("\n")
        && text.codePoints().noneMatch(code -> code != '\n' && needsEscape(code));
    if (!fits) {
      return newTemplateMarkupOutputModel(null, escapePlainText(text));
    }
    StringBuilder block = new StringBuilder("|-");
    for (String line : text.split("\n", -1)) {
      block.append('\n').append(line.isEmpty() ? "" : " ".repeat(indentation)).append(line);
    }
    return newTemplateMarkupOutputModel(null, block.toString());
  }

  /** A text in a comment, on one line. */
  public Escaped comment(String text) {
    StringBuilder comment = new StringBuilder();
    text.codePoints().forEach(code -> comment.appendCodePoint(needsEscape(code) ? ' ' : code));
    return newTemplateMarkupOutputModel(null, comment.toString());
  }

  private static String inQuotes(String text) {
    if (text.codePoints().noneMatch(YamlOutput::needsEscape)) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(code -> {
      switch (code) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (needsEscape(code)) {
            quoted.append(String.format(Locale.ROOT, code < 0x100 ? "\\x%02x" : "\\u%04x", code));
          } else {
            quoted.appendCodePoint(code);
          }
        }
      }
    });
    return quoted.append('"').toString();
  }

  /** Controls, line breaks of any kind, byte order marks, halves of surrogate pairs, and what is no character. */
  private static boolean needsEscape(int code) {
    return code < ' ' || code >= 0x7f && code <= 0x9f || code == 0x2028 || code == 0x2029 || code == 0xfeff
        || code >= 0xd800 && code <= 0xdfff || code == 0xfffe || code == 0xffff;
  }
}

package dev.assay.convert.text;

import java.io.IOException;

/** What stands on one line: a line break in it, or anything else that is no character, becomes a blank. */
public final class LineOutput extends EscapedOutput {
  public static final LineOutput INSTANCE = new LineOutput();

  private LineOutput() {
    super("line", "text/plain");
  }

  @Override
  void escape(String text, Appendable out) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      out.append(isOnLine(text.charAt(i)) ? text.charAt(i) : ' ');
    }
  }

  /** Whether every character of a text can stand on a line. */
  public static boolean fits(String text) {
    return text.chars().allMatch(c -> isOnLine((char) c));
  }

  private static boolean isOnLine(char c) {
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
  }
}

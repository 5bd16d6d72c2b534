package dev.assay.convert.text;

import java.io.IOException;

/** What stands behind {@code --} in SQL: whatever could end the line is a blank. */
public final class SqlCommentOutput extends EscapedOutput {
  public static final SqlCommentOutput INSTANCE = new SqlCommentOutput();

  private SqlCommentOutput() {
    super("SQL-comment", "application/sql");
  }

  @Override
  void escape(String text, Appendable out) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean breaks = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
      out.append(breaks ? ' ' : Character.isSurrogate(c) && !isPaired(text, i) ? '\ufffd' : c);
    }
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}

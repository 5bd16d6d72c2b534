package dev.assay.convert.text;

import java.io.IOException;

/**
 * SQL. A text of the model stands behind {@code --}, and whatever could end that line is a blank; what is SQL already
 * says so by its type.
 */
public final class SqlOutput extends EscapedOutput {
  public static final SqlOutput INSTANCE = new SqlOutput();

  private SqlOutput() {
    super("SQL", "application/sql");
  }

  /** SQL, for templates to print as it is. */
  public Escaped sql(String sql) {
    return newTemplateMarkupOutputModel(null, sql);
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

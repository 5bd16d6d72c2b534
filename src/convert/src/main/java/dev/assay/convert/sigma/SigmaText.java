package dev.assay.convert.sigma;

import dev.assay.core.text.Glob;

/** Writes texts as values of Sigma, in which {@code *} and {@code ?} are wildcards and a backslash may escape. */
final class SigmaText {
  private SigmaText() {}

  /** A text that stands for itself. */
  static SigmaValue.Text literal(String text) {
    return new SigmaValue.Text(escape(text, false));
  }

  static SigmaValue.Text glob(Glob glob) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < glob.pieces().size(); i++) {
      Glob.Piece piece = glob.pieces().get(i);
      if (piece instanceof Glob.Piece.Literal literal) {
        written.append(escape(literal.text(), i + 1 < glob.pieces().size()));
      } else {
        written.append(piece instanceof Glob.Piece.AnyRun ? '*' : '?');
      }
    }
    return new SigmaValue.Text(written.toString());
  }

  /** @param beforeWildcard whether a wildcard follows, which a backslash would take for its own */
  private static String escape(String text, boolean beforeWildcard) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '\\') {
        int end = i;
        while (end < text.length() && text.charAt(end) == '\\') {
          end++;
        }
        boolean special = end < text.length() ? isWildcard(text.charAt(end)) : beforeWildcard;
        // A single backslash before an ordinary character is itself, and paths stay readable.
        written.append("\\".repeat(end - i == 1 && !special ? 1 : 2 * (end - i)));
        i = end;
      } else {
        written.append(isWildcard(c) ? "\\" : "").append(c);
        i++;
      }
    }
    return written.toString();
  }

  private static boolean isWildcard(char c) {
    return c == '*' || c == '?';
  }
}

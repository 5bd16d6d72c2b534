package dev.assay.core.syntax;

import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.Span;
import java.util.Arrays;

/** The way from a character of a literal's value back to where the author wrote it. */
public final class LiteralText {
  private LiteralText() {}

  /** The value of a text in quotes. */
  public static SourceFragment of(Literal.Text literal) {
    String written = literal.span().text();
    return switch (literal.quote()) {
      case RAW -> fragment(literal.span(), literal.value(), inside(written), false);
      case ESCAPED -> fragment(literal.span(), literal.value(), inside(written), true);
      case BLOCK -> somewhereIn(literal.span(), literal.value());
    };
  }

  /** The pattern between the slashes. */
  public static SourceFragment of(Literal.Regex literal) {
    String written = literal.span().text();
    int end = written.lastIndexOf('/');
    String pattern = end > 0 ? written.substring(1, end) : "";
    int[] offsets = new int[literal.pattern().length() + 1];
    int at = 0;
    for (int i = 0; i < literal.pattern().length() && at < pattern.length(); i++) {
      boolean slash = pattern.startsWith("\\/", at) && literal.pattern().charAt(i) == '/';
      offsets[i] = literal.span().start() + 1 + at;
      at += slash ? 2 : 1;
    }
    offsets[literal.pattern().length()] = literal.span().start() + 1 + at;
    return at == pattern.length()
        ? SourceFragment.decoded(literal.span().source(), literal.pattern(), offsets)
        : somewhereIn(literal.span(), literal.pattern());
  }

  private static String inside(String written) {
    return written.length() < 2 ? "" : written.substring(1, written.length() - 1);
  }

  private static SourceFragment fragment(Span span, String value, String written, boolean escapes) {
    int[] offsets = new int[value.length() + 1];
    int at = 0;
    for (int i = 0; i < value.length(); i++) {
      if (at >= written.length()) {
        return somewhereIn(span, value);
      }
      offsets[i] = span.start() + 1 + at;
      at += escapes ? Escapes.length(written, at) : 1;
      boolean pair = escapes && Character.isHighSurrogate(value.charAt(i)) && i + 1 < value.length()
          && written.charAt(offsets[i] - span.start() - 1) == '\\';
      if (pair) {
        offsets[++i] = offsets[i - 1];
      }
    }
    offsets[value.length()] = span.start() + 1 + at;
    boolean whole = at == written.length();
    return whole ? SourceFragment.decoded(span.source(), value, offsets) : somewhereIn(span, value);
  }

  /** Where the way back is not known, as in a foreign document's text, every character is the whole literal's. */
  private static SourceFragment somewhereIn(Span span, String value) {
    int[] offsets = new int[value.length() + 1];
    Arrays.fill(offsets, span.start());
    offsets[value.length()] = span.end();
    return SourceFragment.decoded(span.source(), value, offsets);
  }
}

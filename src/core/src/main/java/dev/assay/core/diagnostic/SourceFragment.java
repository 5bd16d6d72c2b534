package dev.assay.core.diagnostic;

/**
 * Text to be parsed, and the way from its offsets back to what the author wrote.
 *
 * <p>For a rule file the two are the same. For an expression inside a JSON string or a YAML scalar the text is the
 * decoded one, and {@code offsets[i]} is where the author wrote its character {@code i}; {@code offsets} has one
 * element more than the text, for the end.
 */
public final class SourceFragment {
  private final SourceText source;
  private final String text;
  private final int[] offsets;

  private SourceFragment(SourceText source, String text, int[] offsets) {
    this.source = source;
    this.text = text;
    this.offsets = offsets;
  }

  /** The whole of a source. */
  public static SourceFragment whole(SourceText source) {
    return new SourceFragment(source, source.text(), null);
  }

  /** A decoded piece of a source. */
  public static SourceFragment decoded(SourceText source, String text, int[] offsets) {
    if (offsets.length != text.length() + 1) {
      throw new IllegalArgumentException(offsets.length + " offsets for " + text.length() + " characters");
    }
    return new SourceFragment(source, text, offsets.clone());
  }

  public SourceText source() {
    return source;
  }

  public String text() {
    return text;
  }

  /** The author's span for a stretch of {@link #text()}. */
  public Span span(int start, int end) {
    return offsets == null ? source.span(start, end) : source.span(offsets[start], offsets[end]);
  }
}

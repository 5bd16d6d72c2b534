package dev.assay.core.diagnostic;

/** A stretch of a source text, from {@code start} up to but not including {@code end}. */
public record Span(SourceText source, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /** The smallest span that holds both; both lie in one source. */
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  public String text() {
    return source.text().substring(Math.min(start, source.text().length()), Math.min(end, source.text().length()));
  }

  public Position position() {
    return source.position(start);
  }

  /** {@code file:line:column}, as editors and terminals make links of. */
  @Override
  public String toString() {
    return source.name() + ":" + position();
  }
}

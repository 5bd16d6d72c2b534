package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what there is to say about one file, up to the number that anyone would want to read. */
final class Findings {
  static final int LIMIT = 50;

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Span firstTooMany;

  Findings(SourceText source) {
    this.source = source;
  }

  void add(Diagnostic diagnostic) {
    if (diagnostics.size() < LIMIT) {
      diagnostics.add(diagnostic);
    } else if (firstTooMany == null) {
      firstTooMany = diagnostic.span().orElse(span(0, 0));
    }
  }

  boolean full() {
    return firstTooMany != null;
  }

  boolean isEmpty() {
    return diagnostics.isEmpty();
  }

  Span span(int start, int end) {
    return source.span(start, end);
  }

  /** All findings in the order of their places. */
  List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().map(Span::start).orElse(0)));
    if (full()) {
      sorted.add(Diagnostic.of(SyntaxCode.TOO_MANY_ERRORS, firstTooMany,
          "more than " + LIMIT + " mistakes; the rest is not shown"));
    }
    return sorted;
  }
}

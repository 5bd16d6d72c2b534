package dev.assay.documents;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;

/** Leaves a reader's recursion; never leaves the reader. */
final class TooDeep extends RuntimeException {
  private final transient Span span;

  TooDeep(Span span) {
    super(null, null, false, false);
    this.span = span;
  }

  Diagnostic diagnostic(Limits limits) {
    return Diagnostic.of(
        DocumentCode.TOO_DEEP, span, "lists and maps are nested more than " + limits.depth() + " deep");
  }
}

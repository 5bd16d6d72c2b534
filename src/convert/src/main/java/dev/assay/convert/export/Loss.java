package dev.assay.convert.export;

import dev.assay.core.diagnostic.Span;

/**
 * What a rule says and its export does not.
 *
 * @param what one sentence without a full stop
 * @param conditional whether a verdict may change by it, so that the export is exact only where it does not occur
 */
public record Loss(Fact fact, Span span, String what, boolean conditional) {
  /** A loss that changes no verdict. */
  public Loss(Fact fact, Span span, String what) {
    this(fact, span, what, false);
  }
}

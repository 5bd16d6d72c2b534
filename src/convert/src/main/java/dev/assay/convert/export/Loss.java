package dev.assay.convert.export;

import dev.assay.core.diagnostic.Span;

/**
 * What a rule says and its export does not, without any verdict changing by it.
 *
 * @param what one sentence without a full stop
 */
public record Loss(Fact fact, Span span, String what) {}

package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;

/** A name as the author chose it, without the backticks that may quote it. */
public record Name(Span span, String text) {}

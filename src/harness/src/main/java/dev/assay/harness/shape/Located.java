package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Span;

/** A value and where it was written. */
public record Located<T>(T value, Span span) {}

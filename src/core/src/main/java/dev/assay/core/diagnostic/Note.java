package dev.assay.core.diagnostic;

/** A second place that helps to understand a diagnostic, such as the earlier of two clashing names. */
public record Note(Span span, String message) {}

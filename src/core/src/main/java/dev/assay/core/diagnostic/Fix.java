package dev.assay.core.diagnostic;

/** An edit that mends what a diagnostic reports: put {@code replacement} where {@code span} is. */
public record Fix(Span span, String replacement) {}

package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;

/**
 * A comment with its marks, {@code # …} or {@code /* … *}{@code /}.
 *
 * @param trailing whether something else stands before it on its line
 */
public record Comment(Span span, String text, boolean trailing) {}

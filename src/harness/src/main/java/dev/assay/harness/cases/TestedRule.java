package dev.assay.harness.cases;

import dev.assay.core.diagnostic.Span;
import java.nio.file.Path;

/**
 * A rule as far as its cases are concerned.
 *
 * @param file decides which cases it must have
 * @param span its slug, for what is said about it
 */
public record TestedRule(String slug, Path file, Span span) {}

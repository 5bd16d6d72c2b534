package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;

/** A name as the author chose it, without the backticks that may quote it. */
public record Name(Span span, String text) {
  /** Whether a name is a word of the language, so that it would have to stand in backticks. */
  public static boolean isReserved(String name) {
    return Words.RESERVED.contains(name);
  }
}

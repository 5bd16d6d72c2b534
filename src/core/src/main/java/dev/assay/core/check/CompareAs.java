package dev.assay.core.check;

/** What two operands are compared as; decided from their types, once, by the checker. */
public enum CompareAs {
  /** As numbers; text that is no number never compares. */
  NUMBER,
  /** As {@code true} and {@code false}, in any case where one side is text. */
  TRUTH,
  /** As text, by code point. */
  TEXT,
  /** As text, after {@code Character.toLowerCase(int)} of each code point. */
  TEXT_IGNORING_CASE
}

package dev.assay.core.diagnostic;

/**
 * The stable name of a kind of diagnostic. Each stage keeps its codes in an enum of its own; a code once published
 * keeps its meaning, and has a page {@code docs/codes/<id>.md}.
 */
public interface Code {
  /** A letter for the stage and three digits, as {@code R101}. */
  String id();

  /** What is wrong, in one short phrase without a full stop. */
  String title();

  /** What a diagnostic of this code weighs unless it says otherwise. */
  Severity severity();
}

package dev.assay.logs.read;

import dev.assay.core.diagnostic.Diagnostic;

/** The next line of a log, or what is wrong with it. */
sealed interface Line {
  /** @param number counted from one */
  record Text(long number, String text) implements Line {}

  record Problem(Diagnostic diagnostic) implements Line {}
}

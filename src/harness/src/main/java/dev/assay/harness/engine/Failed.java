package dev.assay.harness.engine;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** Failures of content, for which it means nothing where in Assay they were found. */
final class Failed {
  private Failed() {}

  static AssertionFailedError because(AssertionFailedError failure) {
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }

  static AssertionFailedError because(List<Diagnostic> diagnostics) {
    return because(new AssertionFailedError(
        new DiagnosticRenderer(Palette.PLAIN).render(diagnostics).stripTrailing()));
  }
}

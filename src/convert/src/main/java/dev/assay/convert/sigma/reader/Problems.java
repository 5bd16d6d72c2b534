package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what there is to say about one source, up to the number that anyone would want to read. */
final class Problems {
  private static final int MOST = 100;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean errors;

  void add(Diagnostic diagnostic) {
    errors |= diagnostic.isError();
    if (diagnostics.size() < MOST) {
      diagnostics.add(diagnostic);
    }
  }

  void add(SigmaCode code, Span span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  void add(SigmaCode code, Span span, String message, String help) {
    add(Diagnostic.of(code, span, message).help(help));
  }

  /** An unknown name, with a question about the nearest known one. */
  void unknown(SigmaCode code, Span span, String message, String name, Collection<String> known, String otherwise) {
    errors = true;
    if (diagnostics.size() < MOST) {
      add(Suggestions.complete(Diagnostic.of(code, span, message), name, known, otherwise));
    }
  }

  /** Whether there were errors since this was last asked. */
  boolean takeErrors() {
    boolean taken = errors;
    errors = false;
    return taken;
  }

  List<Diagnostic> all() {
    return List.copyOf(diagnostics);
  }
}

package dev.assay.logs.document;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** A document, where it could be read, and what is wrong with it. */
public record ReadDocument(Optional<Node> root, List<Diagnostic> diagnostics) {
  public ReadDocument {
    diagnostics = List.copyOf(diagnostics);
  }
}

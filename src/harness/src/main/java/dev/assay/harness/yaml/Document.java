package dev.assay.harness.yaml;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What a YAML or JSON source says.
 *
 * @param root absent where there are errors; of an empty source, a scalar that is null
 */
public record Document(Optional<Node> root, List<Diagnostic> diagnostics) {
  public Document {
    diagnostics = List.copyOf(diagnostics);
  }

  static Document of(Node root, List<Diagnostic> diagnostics) {
    return new Document(diagnostics.isEmpty() ? Optional.of(root) : Optional.empty(), diagnostics);
  }
}

package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;

/** What a reader understood, and what it has to say about it. */
public record ReadRules(RuleFile file, List<Diagnostic> diagnostics) {
  public ReadRules {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}

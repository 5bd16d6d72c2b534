package dev.assay.core.check;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;

/** The sound rules of a set, in the order of their sources, and everything there is to say about all of them. */
public record CheckedRules(List<CheckedRule> rules, List<Diagnostic> diagnostics) {
  public CheckedRules {
    rules = List.copyOf(rules);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}

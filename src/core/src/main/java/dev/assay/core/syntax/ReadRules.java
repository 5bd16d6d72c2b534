package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/** What a reader understood, and what it has to say about it. */
public record ReadRules(RuleFile file, List<Diagnostic> diagnostics) {
  public ReadRules {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Whether all of a rule was understood. An error from where it begins to the next rule may have cost it clauses. */
  public boolean isWhole(RuleDeclaration rule) {
    int start = rule.span().start();
    int end = file.rules().stream().mapToInt(other -> other.span().start()).filter(other -> other > start).min()
        .orElse(Integer.MAX_VALUE);
    return diagnostics.stream().filter(Diagnostic::isError).map(Diagnostic::span).flatMap(Optional::stream)
        .mapToInt(Span::start).noneMatch(error -> error >= start && error < end);
  }
}

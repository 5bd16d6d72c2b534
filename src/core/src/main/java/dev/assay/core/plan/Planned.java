package dev.assay.core.plan;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;

/** A plan of the rules that can be evaluated, and a diagnostic for each that cannot. */
public record Planned(Plan plan, List<Diagnostic> diagnostics) {
  public Planned {
    diagnostics = List.copyOf(diagnostics);
  }
}

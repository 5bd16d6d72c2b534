package dev.assay.logs.mapping;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;

/** The log mappings of a document, and what is to be said about it. */
public record ReadMappings(List<LogMapping> mappings, List<Diagnostic> diagnostics) {
  public ReadMappings {
    mappings = List.copyOf(mappings);
    diagnostics = List.copyOf(diagnostics);
  }
}

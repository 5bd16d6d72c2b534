package dev.assay.logs.enrich;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** A match list, where its file could be used, and what is to be said about the file. */
public record ReadList(Optional<MatchList> list, List<Diagnostic> diagnostics) {
  public ReadList {
    diagnostics = List.copyOf(diagnostics);
  }
}

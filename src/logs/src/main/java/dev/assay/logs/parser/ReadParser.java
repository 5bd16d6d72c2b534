package dev.assay.logs.parser;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** A parser, where its text could be used, and what is to be said about the text. */
public record ReadParser(Optional<Parser> parser, List<Diagnostic> diagnostics) {
  public ReadParser {
    diagnostics = List.copyOf(diagnostics);
  }
}

package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.config.Configuration;
import java.util.List;

/** Prepares what logs are read with: parsers, log mappings, match lists, network blocks. */
@FunctionalInterface
public interface LogSetup {
  Prepared prepare(Configuration configuration);

  /** What was prepared, and what is to be said about the definitions it was made of. */
  record Prepared(CaseLogs logs, List<Diagnostic> diagnostics) {
    public Prepared {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}

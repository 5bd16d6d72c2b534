package dev.assay.harness.run;

import dev.assay.core.check.CheckOptions;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.config.Configuration;
import java.util.List;

/** Prepares what logs are read with: parsers, log mappings, match lists, network blocks. */
@FunctionalInterface
public interface LogSetup {
  Prepared prepare(Configuration configuration);

  /**
   * What was prepared.
   *
   * @param rules what rules are checked against
   * @param diagnostics what is to be said about the definitions it was made of
   */
  record Prepared(CaseLogs logs, CheckOptions rules, List<Diagnostic> diagnostics) {
    public Prepared {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}

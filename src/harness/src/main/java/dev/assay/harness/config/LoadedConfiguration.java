package dev.assay.harness.config;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What came of looking for a configuration.
 *
 * @param configuration absent where there are errors
 */
public record LoadedConfiguration(Optional<Configuration> configuration, List<Diagnostic> diagnostics) {
  public LoadedConfiguration {
    diagnostics = List.copyOf(diagnostics);
  }
}

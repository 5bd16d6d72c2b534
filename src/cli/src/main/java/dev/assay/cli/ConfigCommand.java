package dev.assay.cli;

import dev.assay.harness.config.Configuration;
import dev.assay.harness.run.Outcome;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay config}. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Print every setting that holds here, and where it came from.")
final class ConfigCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  ConfigCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Optional<Configuration> configuration = context.workspace(config).configuration();
    configuration.ifPresent(found -> context.terminal().out(found.listing()));
    return (configuration.isPresent() ? Outcome.FINE : Outcome.CONFIGURATION).exitCode();
  }
}

package dev.assay.cli;

import dev.assay.harness.config.Configuration;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.Workspace;
import dev.assay.logs.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay sources}. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "List the formats of logs that can be read.",
    footer = {
        "",
        "Fidelity tells whether Cloud SIEM takes the format and maps it so (vendor), or Assay alone reads it",
        "(extension). docs/sources.md says more of each."})
final class SourcesCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  SourcesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Workspace workspace = context.workspace(config);
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION.exitCode();
    }
    Definitions definitions = workspace.definitions(configuration.get());
    workspace.notes(definitions.diagnostics());
    List<Source> sources = definitions.catalog().sources();
    int width = sources.stream().mapToInt(source -> source.id().length()).max().orElse(0);
    for (Source source : sources) {
      context.terminal().line(String.format(Locale.ROOT, "%-" + width + "s  %-9s  %s", source.id(),
          source.fidelity().label(), source.title()));
    }
    return Outcome.ofContent(definitions.diagnostics()).exitCode();
  }
}

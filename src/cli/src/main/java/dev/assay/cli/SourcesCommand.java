package dev.assay.cli;

import dev.assay.harness.task.SourcesTask;
import java.nio.file.Path;
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

  @Option(names = "--matrix", description = {
      "Print a table instead: which rules fire on logs of which source, as the cases show. A rule that has cases with "
          + "a source and fires in none of them is blind."})
  private boolean matrix;

  SourcesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new SourcesTask(context.workspace(config), matrix).run().exitCode();
  }
}

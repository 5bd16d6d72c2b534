package dev.assay.cli;

import dev.assay.harness.task.ExportTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the rules in the languages of other systems: Cloud SIEM, Terraform, log search, Sigma, SQL.",
    footer = {
        "",
        "Exports go to generated/<target>/; what no rule has any more is removed there.",
        "A part that a target cannot express exactly is refused: see generated/refusals.txt.",
        "",
        "Examples:",
        "  assay export                        to the targets of assay.yaml",
        "  assay export --target sigma",
        "  assay export --check                exit 1 if an export is stale; write nothing"})
final class ExportCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--target", paramLabel = "NAME", split = ",",
      description = "A target, such as sumo or sigma; the configured ones if none.")
  private List<String> targets = List.of();

  @Option(names = "--out", paramLabel = "DIR", description = "The folder of exports; otherwise the configured one.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--check", description = "Only tell which exports are not as they would be written.")
  private boolean check;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  ExportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    return new ExportTask(context.workspace(config), targets, out, check).run().exitCode();
  }
}

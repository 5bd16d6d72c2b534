package dev.assay.cli;

import dev.assay.harness.task.ProveTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay prove}. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "Prove that exports mean what was tested: the rule and its exported text, read back by an "
        + "interpreter of its own, decide alike.",
    footer = {
        "",
        "Compared are the records of all cases, and generated ones at the boundaries of each part of a condition.",
        "What is proven of which export is written to generated/proofs.txt.",
        "",
        "Examples:",
        "  assay prove",
        "  assay prove --target sumo,sql",
        "  assay prove --check                 exit 1 if proofs.txt says something else; write nothing"})
final class ProveCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--target", paramLabel = "NAME", split = ",",
      description = "A target, such as sumo or sigma; the configured ones if none.")
  private List<String> targets = List.of();

  @Option(names = "--check", description = "Only compare with what proofs.txt says.")
  private boolean check;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  ProveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    return new ProveTask(context.workspace(config), targets, check).run().exitCode();
  }
}

package dev.assay.cli;

import dev.assay.harness.task.CheckTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check rules without running them: syntax, names, types, and what is hardly meant.",
    footer = {
        "",
        "Every problem has a code and a page, docs/codes/<code>.md.",
        "",
        "Examples:",
        "  assay check",
        "  assay check rules/network/dot_activity.rule",
        "  assay check --sarif assay.sarif"})
final class CheckCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PATH", description = "Rule files or folders of them; the configured ones if none.")
  private List<String> paths = List.of();

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--sarif", paramLabel = "FILE", description = "Also write what was found as SARIF 2.1.0.")
  private Optional<Path> sarif = Optional.empty();

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new CheckTask(context.workspace(config), paths, sarif).run().exitCode();
  }
}

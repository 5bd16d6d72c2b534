package dev.assay.cli;

import dev.assay.harness.accept.AcceptPermission;
import dev.assay.harness.run.Selection;
import dev.assay.harness.task.AcceptTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay accept}. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = "Rewrite the goldens of cases with the signals they give now, and show the difference.",
    footer = {
        "",
        "Only on a terminal or with --yes, and never where CI is set.",
        "",
        "Examples:",
        "  assay accept dot_activity/guest_network",
        "  assay accept --all --yes"})
final class AcceptCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "CASE", description = "A rule, a case as rule/case, or a folder of cases.")
  private List<String> selected = List.of();

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--yes", description = "Accept without anybody looking.")
  private boolean yes;

  @Option(names = "--all", description = "Accept every case.")
  private boolean all;

  AcceptCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = context.terminal();
    AcceptPermission permission = new AcceptPermission(terminal.isContinuousIntegration(), terminal.isInteractive(),
        yes, selected.isEmpty(), all);
    return new AcceptTask(context.workspace(config), new Selection(selected), permission).run().exitCode();
  }
}

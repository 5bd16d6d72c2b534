package dev.assay.cli;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.accept.AcceptPermission;
import dev.assay.harness.accept.Acceptance;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.report.AcceptanceText;
import dev.assay.harness.report.Commands;
import dev.assay.harness.report.TextReport;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Runner;
import dev.assay.harness.run.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    Optional<String> refusal = new AcceptPermission(terminal.isContinuousIntegration(), terminal.isInteractive(), yes,
        selected.isEmpty(), all).refusal();
    if (refusal.isPresent()) {
      throw new UsageProblem(refusal.get());
    }
    Runner runner = new Runner(Context.READERS, new LogDefinitions(context.names()), context.names(),
        System::nanoTime);
    RunResult result = runner.run(context.configuration(config), new Selection(selected), RunListener.NONE);
    Acceptance acceptance = Acceptance.of(result);
    terminal.out(new AcceptanceText(terminal.palette()).of(acceptance));
    for (Acceptance.Change change : acceptance.changes()) {
      change.write();
    }
    boolean loads = Stream.of(result.configuration(), result.content()).flatMap(List::stream)
        .noneMatch(Diagnostic::isError);
    if (!acceptance.refused().isEmpty() || !loads) {
      terminal.out(new TextReport(terminal.palette(), Commands.ofCommandLine(), context::rendered, false).of(result));
      return result.outcome().exitCode();
    }
    int accepted = acceptance.changes().size();
    terminal.line(accepted == 0 ? "Nothing to accept: every golden is as it is now."
        : Counted.of(accepted, "golden") + " rewritten. To see them pass: assay test"
            + (selected.isEmpty() ? "" : " " + String.join(" ", selected)));
    return Outcome.FINE.exitCode();
  }
}

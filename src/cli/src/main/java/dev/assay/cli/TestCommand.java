package dev.assay.cli;

import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.report.Commands;
import dev.assay.harness.report.ReportOptions;
import dev.assay.harness.report.Reports;
import dev.assay.harness.report.TextReport;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Runner;
import dev.assay.harness.run.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay test}. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Run the rules against their cases and compare the signals with the goldens.",
    footer = {
        "",
        "Examples:",
        "  assay test                              all cases",
        "  assay test dot_activity                 the cases of one rule",
        "  assay test dot_activity/guest_network   one case",
        "  assay test tests/dot_activity           the cases of a folder",
        "  assay test --reports target/reports     also as files, for a build server"})
final class TestCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "CASE", description = "A rule, a case as rule/case, or a folder of cases; all if none.")
  private List<String> selected = List.of();

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  @Option(names = {"-v", "--verbose"}, description = "Also show each case that passed.")
  private boolean verbose;

  @Option(names = "--reports", paramLabel = "DIR",
      description = "Also write JUnit XML, JSON and a Markdown summary into this folder.")
  private Optional<Path> reports = Optional.empty();

  @Option(names = "--no-durations",
      description = "Leave out of the reports how long things took, so that two runs write the same bytes.")
  private boolean noDurations;

  TestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Terminal terminal = context.terminal();
    Progress progress = new Progress(terminal);
    Runner runner = new Runner(Context.READERS, new LogDefinitions(context.names()), context.names(),
        System::nanoTime);
    RunResult result = runner.run(context.configuration(config), new Selection(selected), new RunListener() {
      private int done;

      @Override
      public void finished(CaseResult finished) {
        progress.show(++done + " cases, now " + finished.test().id());
      }
    });
    progress.clear();
    terminal.out(new TextReport(terminal.palette(), Commands.ofCommandLine(), context::rendered, verbose).of(result));
    ReportOptions options = new ReportOptions(Commands.ofCommandLine(), !noDurations);
    if (reports.isPresent()) {
      context.written(reports.get(), folder -> Reports.write(folder, result, options));
    }
    context.annotate(result, options.commands());
    return result.outcome().exitCode();
  }
}

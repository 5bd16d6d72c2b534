package dev.assay.cli;

import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Selection;
import dev.assay.harness.task.TestTask;
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
    TestTask task = new TestTask(context.workspace(config), new Selection(selected), verbose, reports,
        !noDurations);
    RunResult result = task.run();
    task.tell(result);
    return result.outcome().exitCode();
  }
}

package dev.assay.cli;

import dev.assay.harness.task.ExplainTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Show a rule's condition as a tree, what each part saw in one record, and why the whole is so.",
    footer = {
        "",
        "Example:",
        "  assay explain dot_activity tests/dot_activity/pan_inbound/traffic.log:1",
        "",
        "A log in a case is read as the case reads it, with its lists, networks and times."})
final class ExplainCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(index = "0", paramLabel = "RULE", description = "The rule's slug or id.")
  private String rule;

  @Parameters(index = "1", paramLabel = "FILE:LINE", description = "The log and the line of the record.")
  private String place;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  @Mixin private LogOptions logs = new LogOptions();

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    return new ExplainTask(context.workspace(config), rule, place, logs.settings(), context::log).run().exitCode();
  }
}

package dev.assay.cli;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleFormatter;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.FormatTask;
import dev.assay.harness.task.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay format}. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = "Put rules into the one canonical layout. Comments are kept; a file with errors is left alone.",
    footer = {
        "",
        "Examples:",
        "  assay format                  all rules",
        "  assay format --check          exit 1 if a rule is laid out otherwise; change nothing",
        "  assay format - < my.rule      from standard input to standard output"})
final class FormatCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PATH", description = "Rule files or folders of them; the configured ones if none.")
  private List<String> paths = List.of();

  @Option(names = "--check", description = "Only tell which files are laid out otherwise.")
  private boolean check;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  FormatCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (paths.equals(List.of("-"))) {
      return standardInput();
    }
    return new FormatTask(context.workspace(config), paths, check).run().exitCode();
  }

  private int standardInput() throws IOException {
    String text = new String(context.input().readAllBytes(), StandardCharsets.UTF_8);
    ReadRules read = Workspace.READERS.get(0).read(new SourceText("-", text));
    if (read.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      context.workspace(config).notes(read.diagnostics());
      return Outcome.CONTENT.exitCode();
    }
    String formatted = new RuleFormatter().format(read.file());
    if (check) {
      return (formatted.equals(text) ? Outcome.FINE : Outcome.FINDINGS).exitCode();
    }
    context.terminal().out(formatted);
    return Outcome.FINE.exitCode();
  }
}

package dev.assay.cli;

import dev.assay.harness.run.Outcome;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code assay completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Print a script that completes commands and options in bash and zsh.",
    footer = {"", "Example:", "  source <(assay completion)"})
final class CompletionCommand implements Callable<Integer> {
  private final Context context;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  CompletionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.terminal().out(AutoComplete.bash("assay", spec.root().commandLine()));
    return Outcome.FINE.exitCode();
  }
}

package dev.assay.cli;

import dev.assay.core.diagnostic.Suggestions;
import dev.assay.harness.file.FileReason;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.UsageProblem;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command and turns whatever happens into an exit code. */
final class CommandLineRunner {
  private final Terminal terminal;

  private CommandLineRunner(Terminal terminal) {
    this.terminal = terminal;
  }

  static int run(String[] arguments, Terminal terminal, InputStream input, Path folder) {
    return new CommandLineRunner(terminal).run(AssayCommand.commands(terminal, input, folder), arguments);
  }

  private int run(CommandLine commands, String[] arguments) {
    StringWriter usage = new StringWriter();
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(100)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler((problem, given) -> misused(problem))
        .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem))
        .setOut(new PrintWriter(usage, true));
    try {
      int exit = commands.execute(arguments);
      terminal.out(usage.toString());
      terminal.flush();
      return exit;
    } catch (UsageProblem | StackOverflowError | OutOfMemoryError problem) {
      return failed(problem);
    }
  }

  private int misused(CommandLine.ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    Optional<String> unknown = problem instanceof CommandLine.UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched().stream().findFirst() : Optional.empty();
    if (unknown.isPresent()) {
      boolean option = unknown.get().startsWith("-");
      List<String> known = new ArrayList<>(option ? command.getCommandSpec().optionsMap().keySet()
          : command.getSubcommands().keySet());
      terminal.note("assay: there is no " + (option ? "option" : known.isEmpty() ? "place for" : "command") + " `"
          + unknown.get() + "` here\n");
      Suggestions.nearest(unknown.get(), known).ifPresent(near -> terminal.note("did you mean `" + near + "`?\n"));
    } else {
      terminal.note("assay: " + problem.getMessage() + "\n");
    }
    terminal.note("to see what there is: " + command.getCommandSpec().qualifiedName() + " --help\n");
    return Outcome.CONFIGURATION.exitCode();
  }

  private int failed(Throwable problem) {
    if (problem instanceof UsageProblem usage) {
      terminal.note("assay: " + usage.getMessage() + "\n");
      return Outcome.CONFIGURATION.exitCode();
    }
    if (problem instanceof FileSystemException file) {
      terminal.note("assay: " + FileReason.of(file) + "\n");
      return Outcome.CONFIGURATION.exitCode();
    }
    terminal.note("assay: this is a bug in Assay, not in your content: " + problem + "\n");
    if (terminal.isDebugging()) {
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace, true));
      terminal.note(trace.toString());
    } else {
      terminal.note("please report it; with ASSAY_DEBUG=1 the same command shows where it happened\n");
    }
    return Outcome.BUG.exitCode();
  }
}

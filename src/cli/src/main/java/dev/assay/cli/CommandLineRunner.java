package dev.assay.cli;

import dev.assay.harness.run.Outcome;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command and turns whatever happens into an exit code. */
final class CommandLineRunner {
  private CommandLineRunner() {}

  static int run(String[] arguments, Terminal terminal, InputStream input) {
    CommandLine commands = new CommandLine(new AssayCommand(terminal, input));
    Ansi ansi = terminal.colour() ? Ansi.ON : Ansi.OFF;
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    commands.setUsageHelpWidth(100);
    commands.setAbbreviatedOptionsAllowed(false);
    commands.setParameterExceptionHandler((problem, given) -> usage(problem, terminal));
    commands.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, terminal));
    StringWriter usage = new StringWriter();
    commands.setOut(new PrintWriter(usage, true));
    try {
      int exit = commands.execute(arguments);
      terminal.out(usage.toString());
      terminal.flush();
      return exit;
    } catch (Terminal.Closed closed) {
      return Outcome.FINE.code();
    }
  }

  private static int usage(CommandLine.ParameterException problem, Terminal terminal) {
    CommandLine command = problem.getCommandLine();
    terminal.note("assay: " + problem.getMessage() + "\n");
    List<String> near = CommandLine.UnmatchedArgumentException.class.isInstance(problem)
        ? ((CommandLine.UnmatchedArgumentException) problem).getSuggestions() : List.of();
    if (!near.isEmpty()) {
      terminal.note("did you mean " + String.join(" or ", near.stream().map(word -> "`" + word + "`").toList())
          + "?\n");
    }
    terminal.note("to see what there is: " + command.getCommandSpec().qualifiedName() + " --help\n");
    return Outcome.CONFIGURATION.code();
  }

  private static int failed(Exception problem, Terminal terminal) {
    if (problem instanceof Terminal.Closed closed) {
      throw closed;
    }
    if (problem instanceof UsageProblem usage) {
      terminal.note("assay: " + usage.getMessage() + "\n");
      return Outcome.CONFIGURATION.code();
    }
    terminal.note("assay: this is a bug in Assay, not in your rules: " + problem + "\n");
    if (System.getenv("ASSAY_DEBUG") != null) {
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace));
      terminal.note(trace.toString());
    } else {
      terminal.note("please report it; with ASSAY_DEBUG=1 set, the same command shows where it happened\n");
    }
    return Outcome.BUG.code();
  }
}

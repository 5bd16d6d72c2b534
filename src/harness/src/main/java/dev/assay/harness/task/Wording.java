package dev.assay.harness.task;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.report.Commands;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.Failure;
import dev.assay.harness.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what diagnostics advise into the words of the shell that the reader has. Whoever reports one writes a command as
 * the command line has it, between backticks: {@code `assay new my_rule`}, {@code `--timezone UTC`}.
 */
final class Wording {
  private static final Pattern CALL =
      Pattern.compile("`(?:assay ([a-z]+)((?: [^`\\s]+)*)|--([a-z-]+)(?: ([^`\\s]+))?)`");

  private final Commands commands;

  Wording(Commands commands) {
    this.commands = commands;
  }

  RunResult of(RunResult result) {
    return new RunResult(of(result.configuration()), of(result.content()), result.rules(),
        result.cases().stream().map(this::of).toList(), result.time());
  }

  List<Diagnostic> of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::of).toList();
  }

  Diagnostic of(Diagnostic diagnostic) {
    return diagnostic.help().map(help -> diagnostic.help(of(help))).orElse(diagnostic);
  }

  String of(String text) {
    return CALL.matcher(text).replaceAll(found -> Matcher.quoteReplacement("`" + call(found) + "`"));
  }

  private String call(MatchResult found) {
    if (found.group(1) != null) {
      List<String> arguments = new ArrayList<>(List.of(found.group(2).strip().split(" ")));
      arguments.removeIf(String::isEmpty);
      return commands.call(found.group(1), arguments);
    }
    return found.group(4) == null ? commands.option(found.group(3)) : commands.option(found.group(3), found.group(4));
  }

  /** The case and its failures alike: one knows the other's diagnostics by their being equal. */
  private CaseResult of(CaseResult result) {
    return new CaseResult(of(result.test()), result.failures().stream().map(this::of).toList(), result.signals(),
        result.sources(), result.records(), result.late(), result.time());
  }

  private TestCase of(TestCase test) {
    return new TestCase(test.rule(), test.name(), test.folder(), test.shownFolder(), test.file(), test.logs(),
        test.expected(), of(test.diagnostics()), of(test.goldenDiagnostics()));
  }

  private Failure of(Failure failure) {
    if (failure instanceof Failure.Unsound unsound) {
      return new Failure.Unsound(of(unsound.diagnostic()));
    }
    return failure instanceof Failure.Unread unread ? new Failure.Unread(of(unread.finding())) : failure;
  }
}

package dev.assay.harness.report;

import dev.assay.core.diagnostic.Severity;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.util.List;

/** The command with which the reader of a failed run goes on: the one that mends it, or the one that repeats it. */
public final class Continuation {
  private static final int MOST_NAMED = 4;

  private Continuation() {}

  /** A line that ends with the command; empty where no case failed. */
  public static String of(RunResult result, Commands commands) {
    if (result.failed().isEmpty()) {
      return "";
    }
    boolean findings = result.content().stream().anyMatch(each -> each.severity() != Severity.NOTE);
    boolean onlyGoldens = !findings && result.failed().stream().allMatch(CaseResult::failsByGoldenAlone);
    List<String> failed = named(result.failed().stream().map(CaseResult::test).toList());
    return onlyGoldens
        ? "If this is as it should be: " + commands.accept(failed) + "\n"
        : "To run these again: " + commands.test(failed) + "\n";
  }

  /** Few cases by their own names, many by their rules. */
  private static List<String> named(List<TestCase> cases) {
    return cases.size() <= MOST_NAMED ? cases.stream().map(TestCase::id).toList()
        : cases.stream().map(TestCase::rule).distinct().toList();
  }
}

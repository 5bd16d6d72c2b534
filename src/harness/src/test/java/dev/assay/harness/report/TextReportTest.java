package dev.assay.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.Printed;
import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Signal;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.golden.SignalDifference;
import dev.assay.harness.golden.Signals;
import dev.assay.harness.run.Failure;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RunResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void whatPassedIsBrief() {
    RunResult result = Results.run(List.of(), Results.passed("a"), Results.passed("b"));
    assertThat(report(result, false)).isEqualTo("2 rules, 2 cases passed, 1 source, 10 records, 1.3 s\n");
    assertThat(report(result, true)).startsWith("passed dot_activity/a: 1 signal\npassed dot_activity/b: 1 signal\n");
    assertThat(result.outcome()).isEqualTo(Outcome.FINE);
  }

  @Test
  void whatFailedIsWholeAndLast() {
    Diagnostic finding = Diagnostic.of(HarnessCode.NO_CASES, "there is no case");
    RunResult result = Results.run(List.of(finding), Results.failed("a", Results.MISSING), Results.passed("b"));
    assertThat(report(result, false)).isEqualTo("""
        H101: there is no case

        FAILED dot_activity/a: What it shows
          tests/dot_activity/a
          missing signal: severity 1 on _ip 10.0.0.5 group dstPort=853 at 2024-05-01T12:00:00Z
            records: traffic.log:3, traffic.log:4#2
            nearest record traffic.log:4
              false: dstPort = 853 (seen 443)

        2 rules, 2 cases, 1 failed, 1 source, 10 records, 1 finding, 1.3 s
        To run these again: assay test dot_activity/a
        """);
    assertThat(result.outcome()).isEqualTo(Outcome.FINDINGS);
    assertThat(report(Results.run(List.of(), Results.failed("a", Results.MISSING), Results.passed("b")), false)).endsWith("""
        2 rules, 2 cases, 1 failed, 1 source, 10 records, 1.3 s
        If this is as it should be: assay accept dot_activity/a
        """);
  }

  @Test
  void otherFailuresCannotBeAccepted() {
    RunResult result = Results.run(List.of(), Results.failed("a", Results.MISSING,
        new Failure.AlsoFires("other", new RecordName("a.log", 2), 3), new Failure.StaysSilent("third", List.of("why")),
        new Failure.Faulted("dot_activity", new RecordName("a.log", 7), "a regular expression gave up"),
        new Failure.Unsound(Diagnostic.of(HarnessCode.UNREAD_FILE, "nothing reads x"))));
    assertThat(report(result, false)).contains("""
          another rule fires: other at a.log:2, 3 signals
            if it should, add it to also_fires in case.yaml
          another rule stays silent: third is listed in also_fires
            why
          fault: dot_activity at a.log:7: a regular expression gave up
          H107: nothing reads x
        """.indent(0)).endsWith("To run these again: assay test dot_activity/a\n");
  }

  @Test
  void theWorstOutcomeIsTheRuns() {
    Diagnostic error = Diagnostic.of(HarnessCode.GOLDEN_VERSION, "old");
    assertThat(Results.run(List.of(error), Results.failed("a", Results.MISSING)).outcome()).isEqualTo(Outcome.CONTENT);
    assertThat(Results.run(List.of(), Results.failed("a", new Failure.Unsound(error))).outcome()).isEqualTo(Outcome.CONTENT);
    RunResult unconfigured = new RunResult(
        List.of(Diagnostic.of(HarnessCode.NO_FOLDER, "no rules")), List.of(), 0, List.of(), Duration.ZERO);
    assertThat(unconfigured.outcome()).isEqualTo(Outcome.CONFIGURATION);
    assertThat(report(unconfigured, false)).isEqualTo("H004: no rules\n\n");
    assertThat(Outcome.FINE.worse(Outcome.BUG).exitCode()).isEqualTo(4);
  }

  @Test
  void nothingFromALogCommandsTheTerminal() {
    Signal hostile = Signals.signal("10.0.0.5\u001b[2J\u202e", "2024-05-01T12:00:00Z");
    String text = report(Results.run(List.of(), Results.failed("a", new Failure.Differs(new SignalDifference.Unexpected(hostile),
        List.of("seen \u001b[31m\n")))), false);
    assertThat(text).doesNotContain("\u001b", "\u202e").contains("10.0.0.5<U+001B>[2J<U+202E>", "seen <U+001B>[31m");
  }

  @Test
  void coloursChangeNoWords() {
    RunResult result = Results.run(List.of(), Results.failed("a", Results.MISSING), Results.passed("b"));
    String coloured = new TextReport(Palette.ANSI, Commands.ofCommandLine(), Printed::of, true).of(result);
    assertThat(coloured).contains("\u001b[1;31mFAILED\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(report(result, true));
  }

  private static String report(RunResult result, boolean passes) {
    return new TextReport(Palette.PLAIN, Commands.ofCommandLine(), Printed::of, passes).of(result);
  }
}

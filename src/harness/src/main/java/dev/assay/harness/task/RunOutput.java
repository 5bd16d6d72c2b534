package dev.assay.harness.task;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.core.eval.Fault;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Record;
import dev.assay.core.signal.Signal;
import dev.assay.harness.json.SignalJson;
import dev.assay.harness.run.LogRun;
import dev.assay.harness.run.Outcome;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import dev.assay.logs.read.RecordJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints what a run comes upon, and keeps count. */
final class RunOutput implements LogRun.Sink {
  /** Of one code; a log in the wrong format has a finding a line, and nobody reads a million of them. */
  private static final int MOST_NOTES = 20;

  private final Workspace workspace;
  private final Output output;
  private final RunTask.Print print;
  private final long totalBytes;
  private final boolean strict;
  private Lines lines;
  private Readings readings;
  private Outcome outcome = Outcome.FINE;
  private long recordCount;
  private long signalCount;
  private final Map<String, Long> findings = new TreeMap<>();
  private long faultCount;
  private long lateCount;
  private String firstLate;

  RunOutput(Workspace workspace, RunTask.Print print, long totalBytes, boolean strict) {
    this.workspace = workspace;
    this.output = workspace.output();
    this.print = print;
    this.totalBytes = totalBytes;
    this.strict = strict;
  }

  Outcome outcome() {
    return outcome;
  }

  /** Ends a run whose output nobody reads any more. */
  static final class NobodyReads extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NobodyReads() {
      super(null, null, false, false);
    }
  }

  /** What is to be said about rules and definitions; lints are {@code assay check}'s business. */
  void content(List<Diagnostic> diagnostics) {
    List<Diagnostic> told = diagnostics.stream().filter(each -> each.isError() || strict).toList();
    workspace.notes(told);
    outcome = outcome.worse(Outcome.ofContent(told));
  }

  void reading(Readings from, Lines to) {
    readings = from;
    lines = to;
  }

  @Override
  public void record(Reading.OfRecord reading) {
    recordCount++;
    if (output.isProgressDue()) {
      output.progress(status());
    }
    if (print == RunTask.Print.RECORDS) {
      print(RecordJson.print(reading.record(), reading.source().id()));
    }
  }

  @Override
  public void matched(PlannedRule rule, Record record) {
    if (print == RunTask.Print.MATCHES) {
      print(SignalJson.line(rule, record));
    }
  }

  @Override
  public void signal(Signal signal) {
    signalCount++;
    if (print == RunTask.Print.SIGNALS) {
      print(SignalJson.line(signal));
    }
  }

  /** Where nobody reads any more there is no use in going on. */
  private void print(String line) {
    lines.line(line);
    if (lines.isClosed()) {
      output.endProgress();
      throw new NobodyReads();
    }
  }

  @Override
  public void fault(Fault fault) {
    outcome = outcome.worse(Outcome.FINDINGS);
    if (++faultCount <= MOST_NOTES) {
      output.note("fault: " + fault.rule() + " at " + fault.record() + ": " + fault.message() + "\n");
    }
  }

  @Override
  public void finding(Diagnostic diagnostic) {
    if (diagnostic.isError() || strict && diagnostic.severity() == Severity.WARNING) {
      outcome = outcome.worse(Outcome.FINDINGS);
    }
    if (findings.merge(diagnostic.code().id(), 1L, Long::sum) <= MOST_NOTES) {
      workspace.notes(List.of(diagnostic));
    }
  }

  @Override
  public void late(Record record) {
    if (lateCount++ == 0) {
      firstLate = record.name().toString();
    }
    if (strict) {
      outcome = outcome.worse(Outcome.FINDINGS);
    }
  }

  /** Says in numbers what the run came to. */
  void finish() {
    output.endProgress();
    output.flush();
    StringBuilder summary = new StringBuilder();
    findings.forEach((code, count) -> {
      if (count > MOST_NOTES) {
        summary.append("… and ").append(count - MOST_NOTES).append(" more ").append(code).append('\n');
      }
    });
    if (faultCount > MOST_NOTES) {
      summary.append("… and ").append(faultCount - MOST_NOTES).append(" more faults\n");
    }
    if (lateCount > 0 && print != RunTask.Print.RECORDS) {
      summary.append(Counted.of(lateCount, "record")).append(" came late, the first ").append(firstLate)
          .append("; each was counted from its own time (settings.lateness)\n");
    }
    summary.append(Counted.of(recordCount, "record"));
    if (print != RunTask.Print.RECORDS) {
      summary.append(", ").append(Counted.of(signalCount, "signal"));
    }
    long findingCount = findings.values().stream().mapToLong(Long::longValue).sum();
    if (findingCount > 0) {
      summary.append(", ").append(Counted.of(findingCount, "finding"));
    }
    if (faultCount > 0) {
      summary.append(", ").append(Counted.of(faultCount, "fault"));
    }
    output.summary(summary.append('\n').toString());
  }

  private String status() {
    long bytes = readings.bytesRead();
    String megabytes = String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    String share = totalBytes > 0 ? String.format(Locale.ROOT, " (%d %%)", bytes * 100 / totalBytes) : "";
    return megabytes + share + ", " + String.format(Locale.ROOT, "%,d records, %,d signals", recordCount, signalCount);
  }
}

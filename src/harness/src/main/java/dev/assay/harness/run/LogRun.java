package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.Fault;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Record;
import dev.assay.core.signal.DetectionSettings;
import dev.assay.core.signal.Detector;
import dev.assay.core.signal.DetectorState;
import dev.assay.core.signal.Signal;
import dev.assay.core.signal.Step;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import java.util.Optional;

/** Runs rules over logs from beginning to end, in bounded memory, and tells a sink what comes of it. */
public final class LogRun {
  private final Detector detector;

  public LogRun(Plan plan, Evaluator evaluator, DetectionSettings settings) {
    this.detector = new Detector(plan, evaluator, settings);
  }

  /** Is told, in order, what a run comes upon. */
  public interface Sink {
    default void record(Reading.OfRecord record) {}

    /** A record satisfies a rule's condition. */
    default void matched(PlannedRule rule, Record record) {}

    default void signal(Signal signal) {}

    default void fault(Fault fault) {}

    /** Something about a line or a file of the logs. */
    default void finding(Diagnostic diagnostic) {}

    /** A record lies further back in time than the settings allow; it was counted from its own time. */
    default void late(Record record) {}
  }

  /** Runs to the end of the logs. */
  public void run(Readings readings, Sink sink) {
    DetectorState state = DetectorState.empty();
    for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
      if (next.get() instanceof Reading.Finding finding) {
        sink.finding(finding.diagnostic());
        continue;
      }
      Reading.OfRecord reading = (Reading.OfRecord) next.get();
      sink.record(reading);
      Step step = detector.step(state, reading.record());
      state = step.state();
      if (step.late()) {
        sink.late(reading.record());
      }
      step.matches().forEach(rule -> sink.matched(rule, reading.record()));
      step.signals().forEach(sink::signal);
      step.faults().forEach(sink::fault);
    }
  }
}

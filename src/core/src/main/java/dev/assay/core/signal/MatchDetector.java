package dev.assay.core.signal;

import dev.assay.core.eval.Fault;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import java.util.List;

/** A match rule: each record fires. */
final class MatchDetector extends RuleDetector {
  MatchDetector(PlannedRule rule, Layout layout, DetectionSettings settings) {
    super(rule, layout, settings);
  }

  @Override
  long reach() {
    return 0;
  }

  @Override
  void matched(DetectorState state, Record record, List<Signal> signals, List<Fault> faults) {
    List<Window.Entry> itself = List.of(new Window.Entry(record.time(), record.name(), record.fidelity(), null));
    for (Selected selected : selected(record)) {
      fire(state, record, selected, List.of(), List.of(), record.time(), itself, signals, faults);
    }
  }
}

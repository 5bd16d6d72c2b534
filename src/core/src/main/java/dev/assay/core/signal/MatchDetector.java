package dev.assay.core.signal;

import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import java.util.List;
import java.util.Map;

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
  void matched(DetectorState state, Record record, Outcome outcome) {
    Window.Entry itself = new Window.Entry(record.time(), record.name(), record.fidelity(), null);
    Firing firing = new Firing(Map.of(), record.time(), List.of(itself));
    selected(record).forEach(selected -> fire(state, record, selected, firing, outcome));
  }
}

package dev.assay.core.signal;

import dev.assay.core.check.Logic;
import dev.assay.core.check.Operand;
import dev.assay.core.eval.Fault;
import dev.assay.core.eval.OperandLinker;
import dev.assay.core.eval.OperandReader;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A threshold rule. Each record it selects asks: how many, or how many different, of the records up to this one and
 * at most a window older than it are there for the same entity and group? Records that come later with an earlier
 * time are looked at from their own time.
 */
final class ThresholdDetector extends RuleDetector {
  private final Logic.Threshold threshold;
  private final List<String> groupFields;
  private final List<OperandReader> groupReaders;
  private final OperandReader measured;
  private final int needed;

  ThresholdDetector(PlannedRule rule, Logic.Threshold threshold, Layout layout, DetectionSettings settings) {
    super(rule, layout, settings);
    OperandLinker operands = new OperandLinker(layout);
    this.threshold = threshold;
    this.groupFields = threshold.by().fields().stream().map(Operand::describe).toList();
    this.groupReaders = threshold.by().fields().stream().map(operands::link).toList();
    this.measured = threshold.measure() instanceof Logic.Measure.Distinct distinct
        ? operands.link(distinct.operand()) : null;
    this.needed = (int) Math.max(SignalFactory.FIRST_RECORDS + SignalFactory.LAST_RECORDS,
        threshold.limit().value() + 1);
  }

  @Override
  long reach() {
    return threshold.window() + settings().lateness();
  }

  @Override
  void matched(DetectorState state, Record record, List<Signal> signals, List<Fault> faults) {
    List<String> group = new ArrayList<>(groupReaders.size());
    for (OperandReader reader : groupReaders) {
      Value value = reader.read(record);
      if (value == null || value == Value.NULL) {
        return;
      }
      group.add(value.text());
    }
    String value = null;
    if (measured != null) {
      Value counted = measured.read(record);
      if (counted == null || counted == Value.NULL) {
        return;
      }
      value = counted.text();
    }
    Window.Entry entry = new Window.Entry(record.time(), record.name(), record.fidelity(), value);
    List<Selected> selected = selected(record);
    if (threshold.by().perEntity() && settings().counterScope() == DetectionSettings.CounterScope.SELECTOR) {
      for (Selected one : selected) {
        List<String> counter = List.of(Integer.toString(one.selector()), one.entity().value());
        count(state, record, entry, counter, group, List.of(one), signals, faults);
      }
      return;
    }
    List<String> counter = new ArrayList<>();
    if (threshold.by().perEntity()) {
      for (Selected one : selected) {
        counter.add(Integer.toString(one.selector()));
        counter.add(one.entity().value());
      }
    }
    count(state, record, entry, counter, group, selected, signals, faults);
  }

  private void count(DetectorState state, Record record, Window.Entry entry, List<String> counter,
      List<String> group, List<Selected> entities, List<Signal> signals, List<Fault> faults) {
    WindowKey key = new WindowKey(rule().slug(), counter, group);
    Window window = state.windows.get(key);
    if (window == null) {
      if (state.windows.size() >= settings().limits().windows()) {
        faults.add(new Fault(rule().slug(), record.name(), "more than " + settings().limits().windows()
            + " counters are open at one time, so this record was not counted"));
        return;
      }
      window = new Window();
      state.windows.put(key, window);
    }
    long remembered = state.watermark - reach();
    if (record.time() < remembered) {
      // Nothing as old as this is remembered any more, so the record stands alone.
      fireIfReached(state, record, List.of(entry), entities, group, signals, faults);
      return;
    }
    int before = window.size();
    window.add(entry);
    window.forgetBefore(remembered);
    boolean roomy = state.remembered < settings().limits().records();
    window.keepLatest(roomy ? Math.max(needed, settings().limits().recordsPerWindow()) : needed);
    state.remembered += window.size() - before;

    long from = Math.max(record.time() - threshold.window(), remembered);
    boolean fired = fireIfReached(state, record, window.between(from, record.time()), entities, group, signals, faults);
    if (fired && settings().counterReset() == DetectionSettings.CounterReset.CLEAR) {
      state.windows.remove(key);
      state.remembered -= window.size();
    }
  }

  private boolean fireIfReached(DetectorState state, Record record, List<Window.Entry> inside, List<Selected> entities,
      List<String> group, List<Signal> signals, List<Fault> faults) {
    if (!threshold.limit().holds(inside.size())) {
      return false;
    }
    for (Selected one : entities) {
      fire(state, record, one, groupFields, group, record.time() - threshold.window(), inside, signals, faults);
    }
    return true;
  }
}

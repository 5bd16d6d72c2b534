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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A threshold rule. Each record it selects asks: how many, or how many different, of the records up to this one and
 * at most a window older than it are there for the same entity and group? A record that comes late asks from its own
 * time; one older than anything remembered stands alone.
 */
final class ThresholdDetector extends RuleDetector {
  private final Logic.Threshold threshold;
  private final String measure;
  private final Map<String, OperandReader> groupReaders = new LinkedHashMap<>();
  private final OperandReader measured;
  private final int needed;

  ThresholdDetector(PlannedRule rule, Logic.Threshold threshold, Layout layout, DetectionSettings settings) {
    super(rule, layout, settings);
    OperandLinker operands = new OperandLinker(layout);
    this.threshold = threshold;
    threshold.by().fields().forEach(field -> groupReaders.put(field.describe(), operands.link(field)));
    Operand distinct = threshold.measure() instanceof Logic.Measure.Distinct each ? each.operand() : null;
    this.measured = distinct == null ? null : operands.link(distinct);
    this.measure = distinct == null ? "count()" : "distinct(" + distinct.describe() + ")";
    this.needed = (int) Math.max(SignalFactory.FIRST_RECORDS + SignalFactory.LAST_RECORDS,
        threshold.limit().value() + 1);
  }

  @Override
  long reach() {
    return threshold.window() + settings().lateness();
  }

  @Override
  void matched(DetectorState state, Record record, Outcome outcome) {
    Map<String, String> group = new LinkedHashMap<>();
    for (Map.Entry<String, OperandReader> field : groupReaders.entrySet()) {
      Value value = field.getValue().read(record);
      if (value == null || value == Value.NULL) {
        return;
      }
      group.put(field.getKey(), value.text());
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
    Set<Selected> selected = selected(record);
    boolean each = threshold.by().perEntity()
        && settings().counterScope() == DetectionSettings.CounterScope.SELECTOR;
    if (each) {
      selected.forEach(one -> count(state, record, entry, key(Set.of(one), group), group, Set.of(one), outcome));
    } else {
      Set<Selected> apart = threshold.by().perEntity() ? selected : Set.of();
      count(state, record, entry, key(apart, group), group, selected, outcome);
    }
  }

  private WindowKey key(Set<Selected> apart, Map<String, String> group) {
    List<String> entity = new ArrayList<>();
    for (Selected one : apart) {
      entity.add(one.selector().field().describe());
      entity.add(one.entity().value());
    }
    List<String> fields = new ArrayList<>();
    group.forEach((field, value) -> {
      fields.add(field);
      fields.add(value);
    });
    return new WindowKey(rule().slug(), measure, entity, fields);
  }

  private void count(DetectorState state, Record record, Window.Entry entry, WindowKey key, Map<String, String> group,
      Set<Selected> entities, Outcome outcome) {
    long start = record.time() - threshold.window();
    long remembered = state.watermark - reach();
    if (record.time() < remembered) {
      if (threshold.limit().holds(1)) {
        Firing alone = new Firing(group, start, List.of(entry));
        entities.forEach(one -> fire(state, record, one, alone, outcome));
      }
      return;
    }
    Window window = window(state, record, key, outcome);
    if (window == null) {
      return;
    }
    int before = window.size();
    window.forgetBefore(remembered);
    window.add(entry);
    long from = Math.max(start, remembered);
    List<Window.Entry> inside = window.between(from, record.time());
    long counted = measured == null ? inside.size() : window.differentValues(inside);
    boolean comesLate = record.time() < window.latest();
    boolean undecided = comesLate && from <= window.givenUpTo() && counted <= threshold.limit().value();
    boolean fires = threshold.limit().holds(counted);
    if (undecided && !(fires && threshold.limit().staysReached())) {
      outcome.fault(new Fault(rule().slug(), record.name(), "the record came late, and of the time it belongs to not "
          + "every record is remembered, so it cannot be counted"));
    } else if (fires) {
      Firing firing = new Firing(group, start, List.copyOf(inside));
      entities.forEach(one -> fire(state, record, one, firing, outcome));
      if (settings().counterReset() == DetectionSettings.CounterReset.CLEAR) {
        state.windows.remove(key);
        state.remembered -= before;
        return;
      }
    }
    boolean roomy = state.remembered < settings().limits().records();
    window.makeRoom(roomy ? Math.max(needed, settings().limits().recordsPerWindow()) : needed);
    state.remembered += window.size() - before;
  }

  private Window window(DetectorState state, Record record, WindowKey key, Outcome outcome) {
    Window window = state.windows.get(key);
    if (window == null && state.windows.size() >= settings().limits().windows()) {
      outcome.fault(new Fault(rule().slug(), record.name(), "more than " + settings().limits().windows()
          + " counters are open at one time, so this record was not counted"));
      return null;
    }
    return window != null ? window : state.windows.computeIfAbsent(key, unseen -> new Window());
  }
}

package dev.assay.core.signal;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Logic;
import dev.assay.core.check.Selector;
import dev.assay.core.eval.Fault;
import dev.assay.core.eval.OperandLinker;
import dev.assay.core.eval.OperandReader;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one rule does with the records its condition selects. One class a rule type. */
abstract class RuleDetector {
  private final PlannedRule rule;
  private final List<Selector> selectors;
  private final List<OperandReader> selectorReaders;
  private final SignalFactory factory;
  private final DetectionSettings settings;

  RuleDetector(PlannedRule rule, Layout layout, DetectionSettings settings) {
    OperandLinker operands = new OperandLinker(layout);
    this.rule = rule;
    this.selectors = rule.rule().entities();
    this.selectorReaders = selectors.stream().map(selector -> operands.link(selector.field())).toList();
    this.factory = new SignalFactory(rule.rule(), operands);
    this.settings = settings;
  }

  static RuleDetector of(PlannedRule rule, Layout layout, DetectionSettings settings) {
    if (rule.rule().logic() instanceof Logic.Threshold threshold) {
      return new ThresholdDetector(rule, threshold, layout, settings);
    }
    return new MatchDetector(rule, layout, settings);
  }

  PlannedRule rule() {
    return rule;
  }

  DetectionSettings settings() {
    return settings;
  }

  /** How far back in time its counters look, in milliseconds. */
  abstract long reach();

  /** Takes a record that the rule's condition selects. */
  abstract void matched(DetectorState state, Record record, Outcome outcome);

  /** An entity selector with a value. */
  record Selected(Selector selector, Entity entity) {}

  /** Each entity selector that has a value, an array once for each different element, in the order of the rule. */
  Set<Selected> selected(Record record) {
    Set<Selected> found = new LinkedHashSet<>();
    for (int i = 0; i < selectors.size(); i++) {
      select(selectors.get(i), selectorReaders.get(i).read(record), found);
    }
    return found;
  }

  private static void select(Selector selector, Value value, Set<Selected> found) {
    if (value instanceof Value.Elements elements) {
      elements.values().forEach(element -> select(selector, element, found));
    } else if (value != null && value != Value.NULL && !value.text().isEmpty()) {
      found.add(new Selected(selector, new Entity(selector.type(), value.text())));
    }
  }

  /** Makes the signal of an entity, marks it if it repeats another, and remembers it if not. */
  void fire(DetectorState state, Record record, Selected selected, Firing firing, Outcome outcome) {
    CheckedRule checked = rule.rule();
    DetectorState.SuppressionKey key = new DetectorState.SuppressionKey(rule.slug(), selected.entity());
    long time = checked.suppression().orElse(settings.suppression());
    Long until = state.suppressions.get(key);
    boolean suppressed = !checked.prototype() && isRepeat(state, record.time(), until, time);
    Optional<Signal> signal = factory.make(record, selected, firing, suppressed);
    if (signal.isEmpty()) {
      return;
    }
    outcome.signal(signal.get());
    if (suppressed || checked.prototype()) {
      return;
    }
    if (until == null && state.suppressions.size() >= settings.limits().suppressions()) {
      outcome.fault(new Fault(rule.slug(), record.name(), "more than " + settings.limits().suppressions()
          + " entities have signals at one time, so repeats of this one are not recognized"));
      return;
    }
    state.suppressions.merge(key, record.time() + time, Math::max);
  }

  /** Whether a time is less than the suppression time away from the signal that is remembered. */
  private boolean isRepeat(DetectorState state, long time, Long until, long suppression) {
    return until != null && until > state.watermark - settings.lateness()
        && time < until && time > until - 2 * suppression;
  }
}

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
import java.util.ArrayList;
import java.util.List;

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

  CheckedRule checked() {
    return rule.rule();
  }

  DetectionSettings settings() {
    return settings;
  }

  /** How far back in time its counters look, in milliseconds. */
  abstract long reach();

  /** Takes a record that the rule's condition selects. */
  abstract void matched(DetectorState state, Record record, List<Signal> signals, List<Fault> faults);

  /** An entity selector with a value. */
  record Selected(int selector, Entity entity) {}

  /** Each entity selector that has a value, an array one for each element, in the order of the rule. */
  List<Selected> selected(Record record) {
    List<Selected> found = new ArrayList<>(selectors.size());
    for (int i = 0; i < selectors.size(); i++) {
      select(i, selectorReaders.get(i).read(record), found);
    }
    return found;
  }

  private void select(int selector, Value value, List<Selected> found) {
    if (value instanceof Value.Elements elements) {
      elements.values().forEach(element -> select(selector, element, found));
    } else if (value != null && value != Value.NULL && !value.text().isEmpty()) {
      found.add(new Selected(selector, new Entity(selectors.get(selector).type(), value.text())));
    }
  }

  /** Makes the signal of an entity, marks it if it repeats another, and remembers it if not. */
  void fire(DetectorState state, Record record, Selected selected, List<String> groupFields, List<String> group,
      long windowStart, List<Window.Entry> contributing, List<Signal> signals, List<Fault> faults) {
    Entity entity = selected.entity();
    DetectorState.SuppressionKey key = new DetectorState.SuppressionKey(rule.slug(), entity);
    Long until = state.suppressions.get(key);
    boolean suppressed = !checked().prototype() && until != null && state.watermark < until;
    boolean made = factory.make(record, selectors.get(selected.selector()), entity, groupFields, group, windowStart,
        contributing, suppressed, signals);
    if (!made || suppressed || checked().prototype()) {
      return;
    }
    if (until == null && state.suppressions.size() >= settings.limits().suppressions()) {
      faults.add(new Fault(rule.slug(), record.name(), "more than " + settings.limits().suppressions()
          + " entities have signals at one time, so repeats of this one are not recognized"));
      return;
    }
    state.suppressions.put(key, state.watermark + checked().suppression().orElse(settings.suppression()));
  }
}

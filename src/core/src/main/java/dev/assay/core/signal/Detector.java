package dev.assay.core.signal;

import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.Fault;
import dev.assay.core.eval.Verdict;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Record;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns records into signals. It remembers nothing itself: a step's outcome depends on the state and the record
 * alone, and records are taken in the order in which they arrive.
 */
public final class Detector {
  /** What is forgotten decides nothing any more, so how often matters only for memory. */
  private static final int EXPIRY_STEPS = 8192;

  private final Evaluator evaluator;
  private final DetectionSettings settings;
  private final List<RuleDetector> rules = new ArrayList<>();
  private final Map<String, Long> reach = new HashMap<>();

  public Detector(Plan plan, Evaluator evaluator, DetectionSettings settings) {
    this.evaluator = evaluator;
    this.settings = settings;
    for (PlannedRule rule : plan.rules()) {
      rules.add(RuleDetector.of(rule, plan.layout(), settings));
    }
    rules.forEach(rule -> reach.put(rule.rule().slug(), rule.reach()));
  }

  /** Takes a state over and gives it back as the record left it; the one passed in must not be used again. */
  public Step step(DetectorState state, Record record) {
    boolean late = state.watermark != Long.MIN_VALUE && record.time() < state.watermark - settings.lateness();
    state.watermark = Math.max(state.watermark, record.time());
    List<PlannedRule> matches = List.of();
    List<Signal> signals = List.of();
    List<Fault> faults = List.of();
    for (int i = 0; i < rules.size(); i++) {
      Verdict verdict = evaluator.evaluate(i, record);
      if (verdict == Verdict.FALSE) {
        continue;
      }
      if (verdict == Verdict.FAULT) {
        faults = writable(faults);
        faults.add(new Fault(rules.get(i).rule().slug(), record.name(), evaluator.faultOf(i, record)));
        continue;
      }
      matches = writable(matches);
      matches.add(rules.get(i).rule());
      signals = writable(signals);
      faults = writable(faults);
      rules.get(i).matched(state, record, signals, faults);
    }
    if (++state.steps % EXPIRY_STEPS == 0) {
      state.forget(reach);
    }
    return new Step(state, matches, signals, faults, late);
  }

  private static <T> List<T> writable(List<T> list) {
    return list.isEmpty() && !(list instanceof ArrayList) ? new ArrayList<>(2) : list;
  }
}

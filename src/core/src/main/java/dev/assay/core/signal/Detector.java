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
  private static final int FORGETTING_STEPS = 8192;

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
    if (++state.steps % FORGETTING_STEPS == 0 || isFull(state)) {
      state.forget(reach, settings.lateness());
    }
    Outcome outcome = new Outcome();
    for (int i = 0; i < rules.size(); i++) {
      Verdict verdict = evaluator.evaluate(i, record);
      if (verdict == Verdict.FAULT) {
        outcome.fault(new Fault(rules.get(i).rule().slug(), record.name(), evaluator.faultOf(i, record)));
      } else if (verdict == Verdict.TRUE) {
        outcome.match(rules.get(i).rule());
        rules.get(i).matched(state, record, outcome);
      }
    }
    return outcome.step(state, late);
  }

  private boolean isFull(DetectorState state) {
    return state.windows.size() >= settings.limits().windows()
        || state.suppressions.size() >= settings.limits().suppressions();
  }
}

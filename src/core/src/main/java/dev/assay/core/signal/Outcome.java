package dev.assay.core.signal;

import dev.assay.core.eval.Fault;
import dev.assay.core.plan.PlannedRule;
import java.util.ArrayList;
import java.util.List;

/** Gathers what one record brings about; makes no list before there is something to put in it. */
final class Outcome {
  private List<PlannedRule> matches = List.of();
  private List<Signal> signals = List.of();
  private List<Fault> faults = List.of();

  void match(PlannedRule rule) {
    matches = with(matches, rule);
  }

  void signal(Signal signal) {
    signals = with(signals, signal);
  }

  void fault(Fault fault) {
    faults = with(faults, fault);
  }

  Step step(DetectorState state, boolean late) {
    return new Step(state, matches, signals, faults, late);
  }

  private static <T> List<T> with(List<T> list, T item) {
    List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
    longer.add(item);
    return longer;
  }
}

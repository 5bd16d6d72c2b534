package dev.assay.harness.golden;

import dev.assay.core.signal.Signal;
import java.util.List;

/** One way in which the signals of a case are not what its golden says. */
public sealed interface SignalDifference {
  /** The golden has it, the run does not. */
  record Missing(Signal signal) implements SignalDifference {}

  /** The run gave it, the golden has it not. */
  record Unexpected(Signal signal) implements SignalDifference {}

  /** Both have it, but not alike. */
  record Changed(Signal expected, Signal actual, List<FieldChange> changes) implements SignalDifference {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A value of a signal that differs.
   *
   * @param field the way to it, as {@code entity.value} or {@code records[1]}
   * @param expected as JSON; {@code none} where the golden has no value
   * @param actual as JSON; {@code none} where the run gave no value
   */
  record FieldChange(String field, String expected, String actual) {}
}

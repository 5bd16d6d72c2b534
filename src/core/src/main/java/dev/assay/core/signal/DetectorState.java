package dev.assay.core.signal;

import java.util.HashMap;
import java.util.Map;

/**
 * All that a detector remembers between two records: its counters, when it last fired for whom, and how far time has
 * come. A step takes a state over and gives it back changed; to go back to an earlier one, save it with
 * {@link StateCodec}.
 */
public final class DetectorState {
  final Map<WindowKey, Window> windows;
  /** Until when, in event time, repeats are marked suppressed. */
  final Map<SuppressionKey, Long> suppressions;
  long watermark;
  /** Records in all windows. */
  int remembered;
  /** Records taken so far. */
  long steps;

  /** Names what a repeat repeats. */
  record SuppressionKey(String rule, Entity entity) {}

  DetectorState(Map<WindowKey, Window> windows, Map<SuppressionKey, Long> suppressions, long watermark, long steps) {
    this.windows = windows;
    this.suppressions = suppressions;
    this.watermark = watermark;
    this.steps = steps;
    this.remembered = windows.values().stream().mapToInt(Window::size).sum();
  }

  /** Nothing seen yet. */
  public static DetectorState empty() {
    return new DetectorState(new HashMap<>(), new HashMap<>(), Long.MIN_VALUE, 0);
  }

  /** The latest event time seen; {@link Long#MIN_VALUE} before the first record. */
  public long watermark() {
    return watermark;
  }

  /**
   * Forgets what no counter and no repeat can ask for any more.
   *
   * @param reach how far each rule's counters look back, by slug; counters of other rules are forgotten
   * @param lateness how far back in time records may lie that still count
   */
  void forget(Map<String, Long> reach, long lateness) {
    windows.entrySet().removeIf(entry -> {
      Long back = reach.get(entry.getKey().rule());
      return back == null || entry.getValue().latest() < watermark - back;
    });
    remembered = windows.values().stream().mapToInt(Window::size).sum();
    suppressions.values().removeIf(until -> until <= watermark - lateness);
  }
}

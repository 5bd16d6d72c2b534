package dev.assay.convert.sumo;

import java.util.Map;
import java.util.Optional;

/**
 * A window of the sizes Cloud SIEM allows: six named ones, and any from one minute to five days.
 *
 * @param name as the API spells it
 * @param milliseconds for a window of the name {@code CUSTOM} they count
 * @see <a href="https://help.sumologic.com/docs/cse/rules/write-threshold-rule/">Write a threshold rule</a>
 */
public record SumoWindow(String name, long milliseconds) {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final Map<Long, String> NAMES = Map.of(
      5 * MINUTE, "T05M",
      10 * MINUTE, "T10M",
      30 * MINUTE, "T30M",
      HOUR, "T60M",
      12 * HOUR, "T12H",
      24 * HOUR, "T24H",
      120 * HOUR, "T05D");

  /** The window of a length; absent if Cloud SIEM allows none. */
  public static Optional<SumoWindow> of(long milliseconds) {
    if (milliseconds < MINUTE || milliseconds > 120 * HOUR) {
      return Optional.empty();
    }
    return Optional.of(new SumoWindow(NAMES.getOrDefault(milliseconds, "CUSTOM"), milliseconds));
  }

  public boolean isCustom() {
    return name.equals("CUSTOM");
  }
}

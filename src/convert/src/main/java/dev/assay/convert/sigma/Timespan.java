package dev.assay.convert.sigma;

import java.util.Optional;

/** A length of time as correlations write it: a whole number of days, hours, minutes or seconds. */
final class Timespan {
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Timespan() {}

  /** In the largest unit that says it exactly; absent if none does. */
  static Optional<String> of(long milliseconds) {
    if (milliseconds <= 0 || milliseconds % SECOND != 0) {
      return Optional.empty();
    }
    return Optional.of(milliseconds % DAY == 0 ? milliseconds / DAY + "d"
        : milliseconds % HOUR == 0 ? milliseconds / HOUR + "h"
        : milliseconds % MINUTE == 0 ? milliseconds / MINUTE + "m" : milliseconds / SECOND + "s");
  }
}

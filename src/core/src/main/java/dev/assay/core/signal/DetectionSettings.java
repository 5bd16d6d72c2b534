package dev.assay.core.signal;

/**
 * The choices that the time table leaves open. Times are in milliseconds.
 *
 * @param suppression how long repeats are marked suppressed, for rules that do not say so themselves
 * @param lateness how far behind the latest record's time another may come without being reported as late
 */
public record DetectionSettings(
    long suppression, CounterReset counterReset, CounterScope counterScope, long lateness, StateLimits limits) {

  public static final DetectionSettings DEFAULT = new DetectionSettings(
      72L * 60 * 60 * 1000, CounterReset.KEEP, CounterScope.SELECTOR, 0, StateLimits.DEFAULT);

  /** What becomes of a counter that has fired. */
  public enum CounterReset {
    /** It keeps sliding; repeats are suppressed. */
    KEEP,
    /** It starts again from nothing. */
    CLEAR
  }

  /** What {@code by entity} counts apart. */
  public enum CounterScope {
    /** Each value of each entity selector. */
    SELECTOR,
    /** Each combination of the values of all entity selectors. */
    JOINT
  }
}

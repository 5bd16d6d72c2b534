package dev.assay.core.signal;

/**
 * How much a detector remembers.
 *
 * <p>Counters remember at least as many records as their limits need, so what fires does not depend on these numbers,
 * only how many contributing records a signal can name; a late record that asks for what is not remembered any more is
 * a fault.
 *
 * @param windows counters at one time; a record that needs one more is a fault
 * @param suppressions rule and entity pairs at one time; a signal that needs one more is a fault
 * @param recordsPerWindow contributing records one counter remembers, at most twice as many for a while
 * @param records contributing records all counters remember together, before each keeps only what its limit needs
 */
public record StateLimits(int windows, int suppressions, int recordsPerWindow, int records) {
  public static final StateLimits DEFAULT = new StateLimits(200_000, 400_000, 1_000, 400_000);
}

package dev.assay.core.eval;

/**
 * What evaluating one test may cost before it is a fault.
 *
 * @param regexSteps characters a regular expression of Java's dialect may look at
 * @param valueLength characters of the longest value a text test looks at
 */
public record Limits(long regexSteps, int valueLength) {
  public static final Limits DEFAULT = new Limits(5_000_000, 4 << 20);
}

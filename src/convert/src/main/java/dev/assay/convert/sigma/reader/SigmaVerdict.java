package dev.assay.convert.sigma.reader;

/**
 * What a rule says of an event. A part is undecided if a regular expression used up its steps; the whole is undecided
 * only if that part could turn it.
 */
public enum SigmaVerdict {
  FAILS,
  UNDECIDED,
  HOLDS;

  static SigmaVerdict of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }

  SigmaVerdict not() {
    return values()[HOLDS.ordinal() - ordinal()];
  }

  SigmaVerdict and(SigmaVerdict other) {
    return compareTo(other) < 0 ? this : other;
  }

  SigmaVerdict or(SigmaVerdict other) {
    return compareTo(other) > 0 ? this : other;
  }
}

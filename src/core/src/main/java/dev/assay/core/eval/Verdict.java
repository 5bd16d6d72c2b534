package dev.assay.core.eval;

/**
 * What a condition is of a record. A fault is neither true nor false: something that only resources can make fail
 * did, such as the step budget of a regular expression. It decides nothing that another part decides already.
 */
public enum Verdict {
  TRUE,
  FALSE,
  FAULT;

  public static Verdict of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public Verdict negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case FAULT -> FAULT;
    };
  }
}

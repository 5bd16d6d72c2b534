package dev.assay.convert.proof;

import dev.assay.core.check.Test;

/**
 * How often a test was what decided.
 *
 * @param whenTrue records in which the test holds and, if it did not, the rule's verdict would be the other one
 * @param whenFalse the same of records in which it does not hold
 */
public record AtomCount(Test test, long whenTrue, long whenFalse) {
  public long decided() {
    return whenTrue + whenFalse;
  }
}

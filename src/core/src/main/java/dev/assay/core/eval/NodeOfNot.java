package dev.assay.core.eval;

import dev.assay.core.check.Condition;
import dev.assay.core.record.Record;

/** {@code not}: a fault stays a fault. */
record NodeOfNot(Condition.Not condition, Node part) implements Node {
  @Override
  public Verdict evaluate(Record record) {
    return part.evaluate(record).negated();
  }

  @Override
  public Verdict observe(Record record, Observer observer) {
    Verdict verdict = part.observe(record, observer).negated();
    observer.outcome(condition, verdict, "", "");
    return verdict;
  }
}

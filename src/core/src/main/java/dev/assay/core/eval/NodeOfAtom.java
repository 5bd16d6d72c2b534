package dev.assay.core.eval;

import dev.assay.core.check.Condition;
import dev.assay.core.record.Record;

/** A test, where it stands in a condition. */
record NodeOfAtom(Condition.Atom condition, RecordTest test) implements Node {
  @Override
  public Verdict evaluate(Record record) {
    return test.test(record);
  }

  @Override
  public Verdict observe(Record record, Observer observer) {
    Verdict verdict = test.test(record);
    observer.outcome(condition, verdict, test.seen(record), Wording.wanted(condition.test()));
    return verdict;
  }
}

package dev.assay.core.eval;

import dev.assay.core.check.Condition;
import dev.assay.core.record.Record;

/** A named part: its name matters to the observer alone. */
record NodeOfLet(Condition.Named condition, Node part) implements Node {
  @Override
  public Verdict evaluate(Record record) {
    return part.evaluate(record);
  }

  @Override
  public Verdict observe(Record record, Observer observer) {
    Verdict verdict = part.observe(record, observer);
    observer.outcome(condition, verdict, "", "");
    return verdict;
  }
}

package dev.assay.core.eval;

import dev.assay.core.check.Condition;
import dev.assay.core.record.Record;

/** {@code true} or {@code false}, whatever the record. */
record NodeOfConstant(Condition.Constant condition) implements Node {
  @Override
  public Verdict evaluate(Record record) {
    return Verdict.of(condition.value());
  }

  @Override
  public Verdict observe(Record record, Observer observer) {
    observer.outcome(condition, evaluate(record), "", "");
    return evaluate(record);
  }
}

package dev.assay.core.eval;

import dev.assay.core.record.Record;

/** A part of a condition, ready to be evaluated. */
interface Node {
  /** Stops as soon as the verdict is certain. */
  Verdict evaluate(Record record);

  /** Evaluates every part and tells the observer; the verdict is that of {@link #evaluate}. */
  Verdict observe(Record record, Observer observer);
}

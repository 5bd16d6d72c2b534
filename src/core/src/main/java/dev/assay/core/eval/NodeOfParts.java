package dev.assay.core.eval;

import dev.assay.core.check.Condition;
import dev.assay.core.record.Record;

/** {@code and} and {@code or}: one verdict of a part decides at once; without it a fault is what remains. */
final class NodeOfParts implements Node {
  private final Condition condition;
  private final Verdict deciding;
  private final Node[] parts;

  NodeOfParts(Condition condition, Verdict deciding, Node[] parts) {
    this.condition = condition;
    this.deciding = deciding;
    this.parts = parts;
  }

  @Override
  public Verdict evaluate(Record record) {
    Verdict verdict = deciding.negated();
    for (Node part : parts) {
      Verdict next = part.evaluate(record);
      if (next == deciding) {
        return deciding;
      }
      if (next == Verdict.FAULT) {
        verdict = Verdict.FAULT;
      }
    }
    return verdict;
  }

  @Override
  public Verdict observe(Record record, Observer observer) {
    boolean decided = false;
    boolean fault = false;
    for (Node part : parts) {
      Verdict next = part.observe(record, observer);
      decided |= next == deciding;
      fault |= next == Verdict.FAULT;
    }
    Verdict verdict = decided ? deciding : fault ? Verdict.FAULT : deciding.negated();
    observer.outcome(condition, verdict, "", "");
    return verdict;
  }
}

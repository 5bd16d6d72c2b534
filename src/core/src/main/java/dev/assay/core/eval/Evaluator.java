package dev.assay.core.eval;

import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Record;
import java.util.List;

/** Decides which rules' conditions a record satisfies. Evaluators of one plan agree on every record. */
public interface Evaluator {
  /** The rules it evaluates, by index. */
  List<PlannedRule> rules();

  /** The verdict on one rule; looks at no more of the record than is needed to decide. */
  Verdict evaluate(int rule, Record record);

  /** The same verdict, with every part of the condition evaluated and told to the observer. */
  Verdict observe(int rule, Record record, Observer observer);

  /** Why a rule's verdict is a fault, in words. */
  String faultOf(int rule, Record record);
}

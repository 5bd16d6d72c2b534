package dev.assay.core.eval;

import dev.assay.core.record.Record;
import dev.assay.core.record.Value;

/** An operand, linked to the slots it reads. */
@FunctionalInterface
public interface OperandReader {
  /** The operand's value; {@link Value#NULL} where it is null, null where it is absent. */
  Value read(Record record);
}

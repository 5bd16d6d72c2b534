package dev.assay.convert.proof;

import dev.assay.convert.export.Fact;
import dev.assay.core.check.Condition;
import dev.assay.core.record.Record;
import java.util.List;
import java.util.Optional;

/**
 * Records on which an export decides differently.
 *
 * @param records the record, or the sequence up to the record
 * @param ours what Assay says
 * @param theirs what the exported text says
 * @param part the part of the condition on which they differ, where one alone makes the difference
 * @param fact the line of the sheet that the part goes by
 */
public record Difference(
    List<Record> records, String ours, String theirs, Optional<Condition.Atom> part, Optional<Fact> fact) {
  public Difference {
    records = List.copyOf(records);
  }
}

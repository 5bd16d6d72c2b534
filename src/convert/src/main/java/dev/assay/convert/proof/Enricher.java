package dev.assay.convert.proof;

import dev.assay.core.record.SlotRecord;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Fills the slots of a record that are derived from others, as reading a log would. */
@FunctionalInterface
public interface Enricher {
  Enricher NONE = (texts, time, record) -> { };

  /**
   * @param texts the text of a field; null where it is missing
   * @param time event time in milliseconds since 1970-01-01T00:00:00Z
   */
  void enrich(UnaryOperator<String> texts, long time, SlotRecord.Builder record);

  /** The same, but match lists look at these fields only. */
  default Enricher withLists(Set<String> fields) {
    return this;
  }
}

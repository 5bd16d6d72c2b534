package dev.assay.core.eval;

import dev.assay.core.record.Record;

/** A test, linked to the slots it reads. */
interface RecordTest {
  Verdict test(Record record);

  /** What the record has where the test looks, for people. */
  String seen(Record record);
}

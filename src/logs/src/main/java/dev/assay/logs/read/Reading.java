package dev.assay.logs.read;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.logs.source.Source;

/** What comes next out of a log. */
public sealed interface Reading {
  /** @param place the file and line that were read; a record read back may be named after another place */
  record OfRecord(Record record, Source source, RecordName place) implements Reading {}

  /** Something about a line or the file; a line that could not be read as a record always leaves one. */
  record Finding(Diagnostic diagnostic) implements Reading {}
}

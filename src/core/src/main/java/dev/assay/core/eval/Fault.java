package dev.assay.core.eval;

import dev.assay.core.record.RecordName;

/** A rule could not be evaluated on a record; the run has failed, and says so. */
public record Fault(String rule, RecordName record, String message) {}

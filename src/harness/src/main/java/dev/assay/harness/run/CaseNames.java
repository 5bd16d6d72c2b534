package dev.assay.harness.run;

import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Signal;
import dev.assay.harness.cases.TestCase;

/**
 * Two names for one record: reports use the path from where the user is, goldens the one from the case's folder, so
 * that a golden is the same wherever it is made.
 */
final class CaseNames {
  private final String prefix;

  CaseNames(TestCase test) {
    this.prefix = test.shown("");
  }

  RecordName inGolden(RecordName name) {
    return name.file().startsWith(prefix)
        ? new RecordName(name.file().substring(prefix.length()), name.line(), name.ordinal()) : name;
  }

  Signal inGolden(Signal signal) {
    return signal.renamed(this::inGolden);
  }
}

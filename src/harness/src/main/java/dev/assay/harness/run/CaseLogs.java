package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.record.Layout;
import dev.assay.harness.cases.TestCase;
import dev.assay.logs.read.Readings;
import java.util.List;

/** The way from a case's logs to records. */
public interface CaseLogs {
  /**
   * Opens all logs of a case, to be read as records of a layout in order of event time. Records are named after the
   * case's folder as reports show it, a slash and the log's name.
   */
  Opened open(TestCase test, Layout layout);

  /**
   * The logs of a case.
   *
   * @param problems what is wrong with what the case says about its logs
   */
  record Opened(Readings readings, List<Diagnostic> problems) {
    public Opened {
      problems = List.copyOf(problems);
    }
  }
}

package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.harness.cases.TestCase;
import java.util.List;
import java.util.SortedSet;

/** The way from a case's logs to records. */
public interface CaseLogs {
  /**
   * Reads all logs of a case as records of a layout; each log keeps its own order. Records are named after the case's
   * folder as reports show it, a slash and the log's name.
   */
  Read read(TestCase test, Layout layout);

  /**
   * What the logs of a case gave.
   *
   * @param logs the records of each log
   * @param problems what is wrong with what the case says about its logs
   * @param findings what was to be said about lines and files
   * @param sources the formats that were met
   */
  record Read(
      List<List<Record>> logs, List<Diagnostic> problems, List<Diagnostic> findings, SortedSet<String> sources) {
    public Read {
      logs = List.copyOf(logs);
      problems = List.copyOf(problems);
      findings = List.copyOf(findings);
    }
  }
}

package dev.assay.harness.run;

import dev.assay.harness.cases.TestCase;

/** Is told how a run goes on. */
public interface RunListener {
  RunListener NONE = new RunListener() {};

  default void started(TestCase test) {}

  default void finished(CaseResult result) {}
}

package dev.assay.harness.task;

import dev.assay.harness.report.TextReport;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Selection;

/**
 * Runs the rules against their cases and compares the signals with the goldens.
 *
 * @param verbose whether to show each case that passed, too
 */
public record TestTask(Workspace workspace, Selection selection, boolean verbose) {
  /** Runs without saying anything. */
  public RunResult run() {
    Output output = workspace.output();
    RunResult result = workspace.runner().run(workspace.loaded(), selection, new RunListener() {
      private int done;

      @Override
      public void finished(CaseResult finished) {
        output.progress(++done + " cases, now " + finished.test().id());
      }
    });
    output.endProgress();
    return result;
  }

  /** Says what came of a run. */
  public void tell(RunResult result) {
    workspace.output().out(
        new TextReport(workspace.output().palette(), workspace.commands(), workspace::rendered, verbose).of(result));
  }
}

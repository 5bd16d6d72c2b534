package dev.assay.harness.task;

import dev.assay.harness.report.GitHubJob;
import dev.assay.harness.report.ReportOptions;
import dev.assay.harness.report.Reports;
import dev.assay.harness.report.TextReport;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunListener;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs the rules against their cases and compares the signals with the goldens.
 *
 * @param verbose whether to show each case that passed, too
 * @param reports the folder for reports, if any are wanted
 * @param durations whether reports tell how long things took
 */
public record TestTask(
    Workspace workspace, Selection selection, boolean verbose, Optional<Path> reports, boolean durations) {
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
    return workspace.wording().of(result);
  }

  /** Says what came of a run: in words, in the reports, and where a build server shows it. */
  public void tell(RunResult result) {
    workspace.output().out(text(workspace, verbose, result));
    ReportOptions options = new ReportOptions(workspace.commands(), durations);
    reports.ifPresent(folder ->
        ReportFile.write(workspace, folder, path -> Reports.write(path, result, options)));
    GitHubJob job = workspace.job();
    workspace.output().marks(job.annotations(result));
    try {
      job.summarize(result, workspace.commands());
    } catch (IOException e) {
      workspace.output().note("assay: the page of the job cannot be written: " + e + "\n");
    }
  }

  static String text(Workspace workspace, boolean verbose, RunResult result) {
    return new TextReport(workspace.output().palette(), workspace.commands(), workspace::rendered, verbose).of(result);
  }
}

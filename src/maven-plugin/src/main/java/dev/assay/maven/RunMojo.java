package dev.assay.maven;

import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.LogSettings;
import dev.assay.harness.task.RunTask;
import dev.assay.harness.task.UsageProblem;
import dev.assay.harness.task.Workspace;
import dev.assay.logs.read.LogFile;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Runs rules over logs and prints signals, one JSON object a line. */
@Mojo(name = "run", requiresProject = false, aggregator = true, threadSafe = true)
public final class RunMojo extends LogMojo {
  /**
   * The logs, also as {@code .gz} or {@code .zst}, with commas between them. At least one has to be given.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.files")
  private List<String> files;

  /**
   * The files or folders of rules, with commas between them; by default those the configuration names.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.rules")
  private List<String> rules;

  /**
   * Leaves out rules that say {@code enabled false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.enabledOnly", defaultValue = "false")
  private boolean enabledOnly;

  /**
   * Fails for warnings and late records too.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.strict", defaultValue = "false")
  private boolean strict;

  /**
   * Prints the records in place of signals.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.records", defaultValue = "false")
  private boolean records;

  /**
   * Prints which records satisfy which rule's condition in place of signals.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.matches", defaultValue = "false")
  private boolean matches;

  /**
   * The file for what is printed otherwise, one JSON object a line.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.output")
  private File output;

  @Override
  boolean saysAtOnce() {
    return true;
  }

  @Override
  Outcome run(Workspace workspace) throws IOException {
    if (records && matches) {
      throw new UsageProblem("assay.records and assay.matches exclude each other");
    }
    List<String> names = given(files);
    if (names.isEmpty()) {
      throw lacking("assay.files", "traffic.log");
    }
    List<LogFile> logs = LogSettings.files(names, workspace.folder(),
        file -> LogSettings.file(file, workspace.folder()));
    return new RunTask(workspace, logs, 0, given(rules), RunTask.Print.of(records, matches),
        new RunTask.Scope(enabledOnly, strict), logSettings(),
        Optional.ofNullable(output).map(File::toPath)).run();
  }
}

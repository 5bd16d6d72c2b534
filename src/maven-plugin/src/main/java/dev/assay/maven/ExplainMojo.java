package dev.assay.maven;

import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.ExplainTask;
import dev.assay.harness.task.LogSettings;
import dev.assay.harness.task.Workspace;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows a rule's condition as a tree, what each part saw in one record, and why the whole is so. */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends LogMojo {
  /**
   * The rule's slug or id. It has to be given.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.rule")
  private String rule;

  /**
   * The log and the line of the record, as {@code FILE:LINE}. It has to be given.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.place")
  private String place;

  @Override
  Outcome run(Workspace workspace) throws IOException {
    return new ExplainTask(workspace, needed(rule, "assay.rule", "my_rule"),
        needed(place, "assay.place", "traffic.log:1"), logSettings(), file -> LogSettings.file(file, workspace.folder())).run();
  }
}

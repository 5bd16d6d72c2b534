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
public final class ExplainMojo extends AssayMojo {
  /**
   * The rule's slug or id.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.rule", required = true)
  private String rule;

  /**
   * The log and the line of the record, as {@code FILE:LINE}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.place", required = true)
  private String place;

  /**
   * The format of the logs, or {@code auto} to recognize each line's.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.source", defaultValue = "auto")
  private String source;

  /**
   * When the logs were received, such as {@code 2026-05-14T09:30:00Z}: it gives times without a year one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.receivedAt")
  private String receivedAt;

  /**
   * The zone of times that name none, such as {@code UTC} or {@code Europe/Berlin}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.timezone")
  private String timezone;

  @Override
  Outcome run(Workspace workspace) throws IOException {
    return new ExplainTask(workspace, rule, place, new LogSettings(source, given(receivedAt), given(timezone)),
        file -> LogSettings.file(file, workspace.folder())).run();
  }
}

package dev.assay.maven;

import dev.assay.harness.task.LogSettings;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that reads logs which no case describes. */
abstract class LogMojo extends AssayMojo {
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

  LogSettings logSettings() {
    return new LogSettings(source, given(receivedAt), given(timezone));
  }
}

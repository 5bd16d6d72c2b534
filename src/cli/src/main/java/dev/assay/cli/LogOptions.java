package dev.assay.cli;

import dev.assay.harness.task.LogSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How logs given on the command line are to be read. */
final class LogOptions {
  @Option(names = "--source", paramLabel = "ID",
      description = "The format of the logs, or auto to recognize each line's. Default: auto.")
  private String source = LogSettings.RECOGNIZE;

  @Option(names = "--received-at", paramLabel = "TIME",
      description = "When the logs were received, such as 2026-05-14T09:30:00Z: it gives times without a year one.")
  private Optional<String> receivedAt = Optional.empty();

  @Option(names = "--timezone", paramLabel = "ZONE",
      description = "The zone of times that name none, such as UTC or Europe/Berlin.")
  private Optional<String> timezone = Optional.empty();

  LogSettings settings() {
    return new LogSettings(source, receivedAt, timezone);
  }
}

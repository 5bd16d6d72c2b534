package dev.assay.cli;

import dev.assay.harness.file.PathNames;
import dev.assay.logs.read.LogFile;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How logs given on the command line are to be read. */
final class LogOptions {
  @Option(names = "--source", paramLabel = "ID",
      description = "The format of the logs, or auto to recognize each line's. Default: auto.")
  private String source = "auto";

  @Option(names = "--received-at", paramLabel = "TIME",
      description = "When the logs were received, such as 2026-05-14T09:30:00Z: it gives times without a year one.")
  private Optional<String> receivedAt = Optional.empty();

  @Option(names = "--timezone", paramLabel = "ZONE",
      description = "The zone of times that name none, such as UTC or Europe/Berlin.")
  private Optional<String> timezone = Optional.empty();

  /** The source's id; empty to recognize it. */
  Optional<String> source(SourceCatalog catalog) {
    if (source.equals("auto")) {
      return Optional.empty();
    }
    if (catalog.source(source).isEmpty()) {
      List<String> ids = catalog.sources().stream().map(Source::id).toList();
      throw new UsageProblem("there is no source " + source + "; there are " + String.join(", ", ids));
    }
    return Optional.of(source);
  }

  /** Whether anything was said about how to read. */
  boolean areGiven() {
    return !source.equals("auto") || receivedAt.isPresent() || timezone.isPresent();
  }

  Reception reception() {
    return new Reception(receivedAt.map(LogOptions::instant), timezone.map(LogOptions::zone));
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new UsageProblem("--received-at: '" + text + "' is no time; write 2026-05-14T09:30:00Z");
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new UsageProblem("--timezone: '" + text + "' is no zone; write UTC, +02:00 or Europe/Berlin");
    }
  }

  /** A file, or standard input for {@code -}. */
  static LogFile open(String name, Path folder, InputStream input) {
    if (name.equals("-")) {
      return new LogFile("-", () -> input);
    }
    Path path = folder.resolve(name);
    if (!Files.exists(path)) {
      throw new UsageProblem("there is no file " + name);
    }
    if (Files.isDirectory(path)) {
      throw new UsageProblem(name + " is a folder; name the log files in it");
    }
    return LogFile.of(PathNames.slashes(Path.of(name)), path);
  }
}

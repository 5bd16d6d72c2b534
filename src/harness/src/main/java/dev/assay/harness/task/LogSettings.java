package dev.assay.harness.task;

import dev.assay.harness.file.PathNames;
import dev.assay.logs.read.LogFile;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How logs that a user names are to be read, in the user's words.
 *
 * @param source a source's id, or {@link #RECOGNIZE}
 * @param receivedAt when the logs were received
 * @param timezone the zone of times that name none
 */
public record LogSettings(String source, Optional<String> receivedAt, Optional<String> timezone) {
  public static final String RECOGNIZE = "auto";

  /** The source's id; empty to recognize it. */
  Optional<String> source(SourceCatalog catalog) {
    if (source.equals(RECOGNIZE)) {
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
    return !source.equals(RECOGNIZE) || receivedAt.isPresent() || timezone.isPresent();
  }

  /** @param option how the user writes an option */
  Reception reception(UnaryOperator<String> option) {
    return new Reception(receivedAt.map(text -> instant(text, option.apply("received-at"))),
        timezone.map(text -> zone(text, option.apply("timezone"))));
  }

  private static Instant instant(String text, String option) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new UsageProblem(option + ": '" + text + "' is no time; write 2026-05-14T09:30:00Z");
    }
  }

  private static ZoneId zone(String text, String option) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new UsageProblem(option + ": '" + text + "' is no zone; write UTC, +02:00 or Europe/Berlin");
    }
  }

  /** The log files of names, none of which may be there twice. */
  public static List<LogFile> files(List<String> names, Path folder, Function<String, LogFile> open) {
    Set<Path> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(folder.resolve(name).toAbsolutePath().normalize())) {
        throw new UsageProblem((name.equals("-") ? "standard input" : name) + " is named twice");
      }
    }
    return names.stream().map(open).toList();
  }

  /** A log file that a user names relative to a folder. */
  public static LogFile file(String name, Path folder) {
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

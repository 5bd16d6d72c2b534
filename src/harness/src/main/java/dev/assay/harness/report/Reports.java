package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.file.AtomicFile;
import dev.assay.harness.file.Listing;
import dev.assay.harness.run.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what came of a run, or of a check, into files. Each is written whole or not at all, and the same content gives
 * the same bytes, but for durations.
 */
public final class Reports {
  public static final String JSON = "assay.json";
  public static final String MARKDOWN = "summary.md";

  private static final int HEAD = 4096;

  private Reports() {}

  /**
   * Writes a run as XML of Surefire's, a file a rule, as JSON and as Markdown. XML that an earlier run left in the
   * folder and this one has no use for is removed; files of other tools stay.
   *
   * @return the files written, by name
   */
  public static List<Path> write(Path directory, RunResult result, ReportOptions options) throws IOException {
    SortedMap<String, String> files = new TreeMap<>(new JUnitReport(options.durations()).of(result));
    files.put(JSON, JsonReport.of(result));
    files.put(MARKDOWN, MarkdownReport.of(result, options.commands()));
    Files.createDirectories(directory);
    for (var file : files.entrySet()) {
      AtomicFile.write(directory.resolve(file.getKey()), file.getValue());
    }
    removeStale(directory, files.keySet());
    return files.keySet().stream().map(directory::resolve).toList();
  }

  /** Writes diagnostics as SARIF 2.1.0. */
  public static void writeSarif(Path file, Collection<Diagnostic> diagnostics) throws IOException {
    AtomicFile.write(file, SarifReport.of(diagnostics));
  }

  private static void removeStale(Path directory, Set<String> written) throws IOException {
    for (Path path : Listing.of(directory)) {
      String name = Listing.name(path);
      if (name.startsWith("TEST-") && name.endsWith(".xml") && !written.contains(name) && isOurs(path)) {
        Files.delete(path);
      }
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(JUnitReport.MARK);
    }
  }
}

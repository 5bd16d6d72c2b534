package dev.assay.harness.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes reports; that they cannot be written is not the content's fault. */
@FunctionalInterface
interface ReportFile {
  void write(Path path) throws IOException;

  static void write(Workspace workspace, Path path, ReportFile report) {
    try {
      report.write(workspace.folder().resolve(path));
    } catch (IOException | UncheckedIOException e) {
      throw new UsageProblem("reports cannot be written to " + workspace.names().of(path) + ": " + reason(e));
    }
  }

  /** The names of such exceptions are their reasons: file already exists, access denied. */
  static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof FileSystemException problem && problem.getReason() != null ? problem.getReason()
        : cause.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
  }
}

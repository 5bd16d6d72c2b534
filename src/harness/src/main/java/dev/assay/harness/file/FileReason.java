package dev.assay.harness.file;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Which file it is that cannot be read or written, and why, in words for users. */
public final class FileReason {
  private FileReason() {}

  public static String of(FileSystemException problem) {
    return problem.getFile() + ": " + reason(problem);
  }

  /** @param names how files are shown */
  public static String of(FileSystemException problem, PathNames names) {
    return (problem.getFile() == null ? "a file" : names.of(Path.of(problem.getFile()))) + ": " + reason(problem);
  }

  private static String reason(FileSystemException problem) {
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    return problem instanceof NoSuchFileException ? "there is no such file"
        : problem.getReason() == null ? "the file cannot be read or written" : problem.getReason();
  }
}

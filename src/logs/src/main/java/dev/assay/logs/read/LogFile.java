package dev.assay.logs.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A log to be read.
 *
 * @param name as the author knows it, with forward slashes; records are named after it
 */
public record LogFile(String name, Opener opener) {
  /** Opens the bytes of a log, from their start, each time anew. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A file under a name of the caller's choice. */
  public static LogFile of(String name, Path path) {
    return new LogFile(name, () -> Files.newInputStream(path));
  }
}

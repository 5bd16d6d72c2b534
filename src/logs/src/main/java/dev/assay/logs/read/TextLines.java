package dev.assay.logs.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a log as text, for who wants no records of it: unpacked and turned over as when records are read. */
public final class TextLines {
  private TextLines() {}

  /** Takes lines, the first numbered 1. */
  @FunctionalInterface
  public interface Taker {
    void take(int number, String text);
  }

  /** Gives every line that can be read; reading records tells of those that cannot. */
  public static void read(Path file, Taker taker) throws IOException {
    try (InputStream bytes = Files.newInputStream(file); InputStream text = TextBytes.open(bytes)) {
      LineReader lines = new LineReader(file.toString(), text);
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line instanceof Line.Text read) {
          taker.take((int) Math.min(read.number(), Integer.MAX_VALUE), read.text());
        }
      }
    }
  }
}

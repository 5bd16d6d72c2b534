package dev.assay.harness.file;

import java.io.IOException;
import java.nio.file.Path;

/** Writes files whole or not at all. */
public final class AtomicFile {
  private AtomicFile() {}

  /** Puts a text, as UTF-8, where a file is or is not yet. */
  public static void write(Path file, String text) throws IOException {
    try (DraftFile draft = DraftFile.of(file)) {
      draft.append(text);
      draft.publish();
    }
  }
}

package dev.assay.harness.file;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** A file in the making. It takes its place when it is said to be whole; otherwise nothing of it stays. */
public final class DraftFile implements Closeable {
  private final Path file;
  private final Path draft;
  private final BufferedWriter writer;

  private DraftFile(Path file, Path draft) throws IOException {
    this.file = file;
    this.draft = draft;
    this.writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  public static DraftFile of(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Not a temporary file of the system's making: nobody but its owner could read that.
    try {
      return new DraftFile(file, folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp"));
    } catch (AccessDeniedException e) {
      // Users know the file, not the draft.
      throw new AccessDeniedException(file.toString(), null, e.getReason());
    }
  }

  public void append(String text) throws IOException {
    writer.write(text);
  }

  /** Puts it where a file is or is not yet. */
  public void publish() throws IOException {
    writer.close();
    keepPermissions();
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void keepPermissions() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null && Files.exists(file)) {
      Files.setPosixFilePermissions(draft, view.readAttributes().permissions());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}

package dev.assay.logs.read;

import java.io.IOException;
import java.util.Optional;

/** The records and findings of a log, or of several, one after the other. */
public interface Readings extends AutoCloseable {
  /** The next record or finding; empty after the last. */
  Optional<Reading> next();

  /** How many bytes have been read, as they lie on disk. */
  long bytesRead();

  @Override
  void close() throws IOException;
}

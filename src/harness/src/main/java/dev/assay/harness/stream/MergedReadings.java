package dev.assay.harness.stream;

import dev.assay.logs.read.Reading;
import dev.assay.logs.read.RecordCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The readings of several logs as one: of the records that come first in their logs the earliest is next, of equally
 * early ones that of the first log. No log's own order changes, and no more than one record a log is held.
 */
public final class MergedReadings implements AutoCloseable {
  private final List<RecordCursor> cursors;
  private final List<Reading.OfRecord> heads;

  public MergedReadings(List<RecordCursor> cursors) {
    this.cursors = List.copyOf(cursors);
    this.heads = new ArrayList<>();
    cursors.forEach(cursor -> heads.add(null));
  }

  /** The next record or finding; empty after the last of all logs. */
  public Optional<Reading> next() {
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i) == null) {
        Optional<Reading> next = cursors.get(i).next();
        if (next.isPresent() && next.get() instanceof Reading.OfRecord record) {
          heads.set(i, record);
        } else if (next.isPresent()) {
          return next;
        }
      }
    }
    int earliest = -1;
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i) != null
          && (earliest < 0 || heads.get(i).record().time() < heads.get(earliest).record().time())) {
        earliest = i;
      }
    }
    if (earliest < 0) {
      return Optional.empty();
    }
    return Optional.of(heads.set(earliest, null));
  }

  /** How many bytes of the logs have been read, as they lie on disk. */
  public long bytesRead() {
    return cursors.stream().mapToLong(RecordCursor::bytesRead).sum();
  }

  @Override
  public void close() throws IOException {
    for (RecordCursor cursor : cursors) {
      cursor.close();
    }
  }
}

package dev.assay.logs.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The readings of several logs as one: of the records that come first in their logs the earliest is next, of equally
 * early ones that of the first log. No log's own order changes, and no more than one record a log is held.
 */
public final class MergedReadings implements Readings {
  private final List<Readings> logs;
  private final List<Reading.OfRecord> heads;

  public MergedReadings(List<? extends Readings> logs) {
    this.logs = List.copyOf(logs);
    this.heads = new ArrayList<>();
    logs.forEach(log -> heads.add(null));
  }

  @Override
  public Optional<Reading> next() {
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i) == null) {
        Optional<Reading> next = logs.get(i).next();
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

  @Override
  public long bytesRead() {
    return logs.stream().mapToLong(Readings::bytesRead).sum();
  }

  @Override
  public void close() throws IOException {
    for (Readings log : logs) {
      log.close();
    }
  }
}

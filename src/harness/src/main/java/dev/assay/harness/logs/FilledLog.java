package dev.assay.harness.logs;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.HarnessCode;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import java.io.IOException;
import java.util.Optional;

/**
 * A log of a case, which must not be empty: a case that nothing happens in would stay silent whatever the rule says.
 */
final class FilledLog implements Readings {
  private final Readings log;
  private final String name;
  private boolean filled;

  FilledLog(Readings log, String name) {
    this.log = log;
    this.name = name;
  }

  @Override
  public Optional<Reading> next() {
    Optional<Reading> next = log.next();
    if (next.isEmpty() && !filled) {
      filled = true;
      return Optional.of(new Reading.Finding(Diagnostic.of(HarnessCode.LOG_WITHOUT_RECORD,
          name + " gives no record").help("put the lines of a device into it, or remove it")));
    }
    filled |= next.filter(Reading.OfRecord.class::isInstance).isPresent();
    return next;
  }

  @Override
  public long bytesRead() {
    return log.bytesRead();
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}

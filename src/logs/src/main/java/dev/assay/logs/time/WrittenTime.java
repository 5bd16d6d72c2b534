package dev.assay.logs.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A time as a log writes it, which may leave its zone or its year open. */
public sealed interface WrittenTime {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  record Absolute(long millis) implements WrittenTime {}

  record Local(LocalDateTime time) implements WrittenTime {}

  record Yearless(int month, int day, LocalTime time, Optional<ZoneOffset> offset) implements WrittenTime {}
}

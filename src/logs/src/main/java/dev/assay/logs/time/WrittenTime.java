package dev.assay.logs.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A time as a log writes it, which may leave its zone or its year open. */
public sealed interface WrittenTime {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  record Absolute(long millis) implements WrittenTime {
    @Override
    public WrittenTime in(ZoneId zone) {
      return this;
    }
  }

  record Local(LocalDateTime time) implements WrittenTime {
    @Override
    public WrittenTime in(ZoneId zone) {
      return new Absolute(time.atZone(zone).toInstant().toEpochMilli());
    }
  }

  record Yearless(int month, int day, LocalTime time, Optional<ZoneId> zone) implements WrittenTime {
    @Override
    public WrittenTime in(ZoneId other) {
      return zone.isPresent() ? this : new Yearless(month, day, time, Optional.of(other));
    }
  }

  /** The time in a zone, if it names none itself. */
  WrittenTime in(ZoneId zone);
}

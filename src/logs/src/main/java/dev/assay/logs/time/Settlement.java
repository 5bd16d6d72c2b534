package dev.assay.logs.time;

import dev.assay.logs.time.WrittenTime.Absolute;
import dev.assay.logs.time.WrittenTime.Local;
import dev.assay.logs.time.WrittenTime.Yearless;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Settles written times by what is known of the log's reception. No clock and no file date is ever asked. */
public final class Settlement {
  /** How far a log's clock may run ahead of the reception. */
  private static final Duration AHEAD = Duration.ofDays(1);
  /** 29 February comes back after eight years at the latest. */
  private static final int YEARS_BACK = 8;

  private final Reception reception;
  private final ZoneId zone;

  public Settlement(Reception reception) {
    this.reception = reception;
    this.zone = reception.timezone().orElse(ZoneOffset.UTC);
  }

  /** What a written time comes to. */
  public sealed interface Settled {
    /** @param zoneAssumed whether UTC was taken because neither the log nor the reception names a zone */
    record At(long millis, boolean zoneAssumed) implements Settled {}

    /** The time has no year, and the time of reception is not known. */
    record NeedsReception() implements Settled {}
  }

  public Settled settle(WrittenTime written) {
    if (written instanceof Absolute absolute) {
      return new Settled.At(absolute.millis(), false);
    }
    if (written instanceof Local local) {
      return new Settled.At(millis(local.time(), zone), reception.timezone().isEmpty());
    }
    return yearless((Yearless) written);
  }

  private Settled yearless(Yearless written) {
    if (reception.received().isEmpty()) {
      return new Settled.NeedsReception();
    }
    ZoneId at = written.zone().orElse(zone);
    Instant received = reception.received().get();
    long latest = received.plus(AHEAD).toEpochMilli();
    int year = received.atZone(at).getYear() + 1;
    long millis = latest;
    for (int back = 0; back <= YEARS_BACK; back++) {
      if (Year.of(year - back).atMonth(written.month()).isValidDay(written.day())) {
        LocalDate day = LocalDate.of(year - back, written.month(), written.day());
        millis = millis(LocalDateTime.of(day, written.time()), at);
        if (millis <= latest) {
          break;
        }
      }
    }
    return new Settled.At(millis, written.zone().isEmpty() && reception.timezone().isEmpty());
  }

  private static long millis(LocalDateTime time, ZoneId zone) {
    return time.atZone(zone).toInstant().toEpochMilli();
  }

  /** Whether a day can be written without its year. */
  static boolean isDayOfSomeYear(int month, int day) {
    return month >= 1 && month <= 12 && YearMonth.of(2000, month).isValidDay(day);
  }
}

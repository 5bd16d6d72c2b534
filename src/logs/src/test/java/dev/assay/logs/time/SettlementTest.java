package dev.assay.logs.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.logs.time.Settlement.Settled;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
  @ParameterizedTest
  @CsvSource({
      // the same year, and a log that runs ahead by less than a day
      "May 14 09:21:33, 2024-05-14T09:22:00Z, UTC,           2024-05-14T09:21:33Z",
      "May 15 09:00:00, 2024-05-14T09:22:00Z, UTC,           2024-05-15T09:00:00Z",
      // more than a day ahead is last year
      "May 15 09:23:00, 2024-05-14T09:22:00Z, UTC,           2023-05-15T09:23:00Z",
      "Dec 31 23:59:59, 2024-01-01T00:00:10Z, UTC,           2023-12-31T23:59:59Z",
      "Jan 01 00:00:01, 2023-12-31T23:59:59Z, UTC,           2024-01-01T00:00:01Z",
      // the zone counts
      "May 14 09:21:33, 2024-05-14T09:22:00Z, Europe/Berlin, 2024-05-14T07:21:33Z",
      // 29 February is in the latest leap year
      "Feb 29 12:00:00, 2027-06-01T00:00:00Z, UTC,           2024-02-29T12:00:00Z"})
  void findsTheYear(String text, String received, String zone, String expected) {
    Reception reception = new Reception(Optional.of(Instant.parse(received)), Optional.of(ZoneId.of(zone)));
    WrittenTime written = TimePattern.compile("MMM d HH:mm:ss").read(text);
    assertThat(new Settlement(reception).settle(written))
        .isEqualTo(new Settled.At(Instant.parse(expected).toEpochMilli(), false));
  }

  @Test
  void needsTheReceptionForTheYear() {
    WrittenTime written = TimePattern.compile("MMM d HH:mm:ss").read("May 14 09:21:33");
    assertThat(new Settlement(Reception.UNKNOWN).settle(written)).isEqualTo(new Settled.NeedsReception());
  }

  @Test
  void takesUtcWhereNoZoneIsKnownAndSaysSo() {
    WrittenTime written = TimePattern.compile("yyyy-MM-dd HH:mm:ss").read("2024-05-14 09:21:33");
    assertThat(new Settlement(Reception.UNKNOWN).settle(written))
        .isEqualTo(new Settled.At(Instant.parse("2024-05-14T09:21:33Z").toEpochMilli(), true));
  }
}

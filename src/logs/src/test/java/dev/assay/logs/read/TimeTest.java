package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.Schema;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of times that leave something open, with a parser of a tenant's own. */
class TimeTest {
  private static final SourceCatalog CATALOG = SourceCatalog.builder(Schema.cloudSiem())
      .parser("/Parsers/Mine", new SourceText("mine.txt", "[dependencies]\n"
          + "INCLUDE:/Parsers/System/Shared/Syslog Headers = true\n[parser]\nTRANSFORM = Possible_Syslog_Header\n"
          + "MAPPER:vendor = V\nMAPPER:product = P\nSTART_TIME_FIELD = _messagetime\nTIME_PARSER = X1000"))
      .mappings(new SourceText("mine.yaml", "- {name: Mine, input: {vendor: V, product: P}, "
          + "field_mappings: {device_hostname: syslog_hostname}}"))
      .build().catalog();

  private static List<Reading> read(String line, String received, String zone) {
    Reception reception = new Reception(
        Optional.ofNullable(received).map(Instant::parse), Optional.ofNullable(zone).map(ZoneId::of));
    return Logs.read(CATALOG, Enrichment.standard(), Logs.WHOLE, "x.log", line.getBytes(StandardCharsets.UTF_8),
        Optional.of("/Parsers/Mine"), reception);
  }

  @Test
  void aTimeWithoutYearIsSettledByReceptionAndZone() {
    List<Reading> readings = read("<14>Dec 31 23:59:58 fw-1 app: hello", "2024-01-01T06:00:00Z", "America/New_York");
    assertThat(Logs.findings(readings)).isEmpty();
    assertThat(Instant.ofEpochMilli(Logs.records(readings).get(0).time())).isEqualTo("2024-01-01T04:59:58Z");
    assertThat(Logs.text(Logs.records(readings).get(0), "device_hostname")).isEqualTo("fw-1");
  }

  @Test
  void withoutReceptionItIsAnError() {
    List<Reading> readings = read("<14>Dec 31 23:59:58 fw-1 app: hello", null, null);
    assertThat(Logs.records(readings)).isEmpty();
    assertThat(Logs.findings(readings)).extracting("code").containsExactly(LogCode.TIME_WITHOUT_YEAR);
  }

  @Test
  void aTimeThatIsNotUnderstoodIsNotTakenForASyslogHeaders() {
    for (String day : List.of("2026-05-14", "2026/13/44 10:00:00")) {
      String line = Samples.HEADER + Samples.traffic(65).replace("2024/05/14 09:21:33", day);
      assertThat(Logs.findings(Logs.read("x.log", line))).extracting(Diagnostic::code)
          .containsOnly(LogCode.TIME_UNKNOWN);
      assertThat(Logs.findings(Logs.read("x.log", line)).get(0)).satisfies(finding -> {
        assertThat(finding.message())
            .isEqualTo("`" + day + "` stands where the time of the event is looked for, and is not understood");
        assertThat(finding.span().orElseThrow().text()).isEqualTo(day);
      });
    }
  }

  @Test
  void whatIsNotSaidIsAskedForByName() {
    assertThat(help(read("<14>Dec 31 23:59:58 fw-1 a", null, null))).contains("received: ", "--received-at ");
    assertThat(help(read("<14>Dec 31 23:59:58 fw-1 a", "2024-05-14T10:00:00Z", null)))
        .contains("timezone: UTC", "--timezone UTC");
  }

  private static String help(List<Reading> readings) {
    return Logs.findings(readings).get(0).help().orElseThrow();
  }

  @Test
  void withoutZoneItIsUtcAndToldOfOnce() {
    List<Reading> readings =
        read("<14>May 14 09:21:33 fw-1 a\n<14>May 14 09:21:34 fw-1 a", "2024-05-14T10:00:00Z", null);
    assertThat(Logs.records(readings)).hasSize(2);
    assertThat(Logs.findings(readings)).extracting("code").containsExactly(LogCode.TIME_WITHOUT_ZONE);
  }

  @Test
  void aLineWithoutTimeHasThatOfItsReceptionOrNone() {
    assertThat(Logs.records(read("hello", "2024-05-14T10:00:00Z", null)).get(0).time())
        .isEqualTo(Instant.parse("2024-05-14T10:00:00Z").toEpochMilli());
    assertThat(Logs.findings(read("hello", null, null))).extracting("code").containsExactly(LogCode.TIME_UNKNOWN);
  }

  @Test
  void aTimeAnywhereInTheMessageWillDo() {
    for (String line : List.of("x time=2024-05-14T09:21:33Z", "<134>1 1715678493.482 MX84 flows src=10.0.0.1",
        "[14/May/2024:09:21:33 +0000] GET", "<14>May 14 2024 09:21:33: %FTD")) {
      assertThat(Logs.records(read(line, null, "UTC")).get(0).time() / 1000).as(line).isEqualTo(1715678493L);
    }
  }

  @Test
  void anUnknownSourceIsAFinding() {
    assertThat(Logs.findings(Logs.read("x", new byte[] {'a'}, Optional.of("no/such"), Reception.UNKNOWN)))
        .extracting("code").containsExactly(LogCode.SOURCE_UNKNOWN);
  }
}

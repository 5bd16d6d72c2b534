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
        "[14/May/2024:09:21:33 +0000] GET", "<14>May 14 2024 09:21:33: %FTD",
        "id=fw time=\"2024-05-14 09:21:33 UTC\" a",
        "rt=May 14 2024 09:21:33 GMT a", "2024-05-14 11:21:33 +0200 a", "2024 May 14 09:21:33 fw-1 a",
        "<134>1 1715678493482 MX84 a")) {
      assertThat(Logs.records(read(line, null, "UTC")).get(0).time() / 1000).as(line).isEqualTo(1715678493L);
    }
  }

  @Test
  void anUnknownSourceIsAFinding() {
    assertThat(Logs.findings(Logs.read("x", new byte[] {'a'}, Optional.of("no/such"), Reception.UNKNOWN)))
        .extracting("code").containsExactly(LogCode.SOURCE_UNKNOWN);
  }

  @Test
  void aTimeThatIsNotUnderstoodIsToldOfWhereAnotherTakesItsPlace() {
    String zeek = "{\"_path\":\"http\",\"ts\":\"yesterday\",\"uid\":\"C1\",\"id.orig_h\":\"192.0.2.1\","
        + "\"uri\":\"/at/1715678493/x\"}";
    List<Reading> readings = shipped("http.log", zeek, "2024-05-14T10:00:00Z");
    assertThat(Logs.records(readings)).singleElement()
        .satisfies(one -> assertThat(Instant.ofEpochMilli(one.time())).isEqualTo("2024-05-14T10:00:00Z"));
    assertThat(Logs.findings(readings)).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.TIME_REPLACED);
      assertThat(finding.message()).isEqualTo("`yesterday` stands where the time of the event is looked for, and is "
          + "not understood; the time of reception counts");
      assertThat(finding.span().orElseThrow().text()).isEqualTo("yesterday");
    });
    assertThat(Logs.findings(shipped("http.log", zeek, null))).extracting("code").containsExactly(LogCode.TIME_UNKNOWN);

    String palo = Samples.HEADER + Samples.traffic(65).replace("2024/05/14 09:21:33", "2026/13/44 10:00:00");
    List<Reading> behindHeader = shipped("x.log", palo, "2027-01-01T00:00:00Z");
    assertThat(Logs.records(behindHeader)).hasSize(1);
    assertThat(Logs.findings(behindHeader)).singleElement().satisfies(finding ->
        assertThat(finding.message()).endsWith("not understood; the time in the header of the line counts"));
  }

  @Test
  void anEmptyTimeIsNoneAndNoColumnIsAHeader() {
    String empty = "{\"_path\":\"conn\",\"ts\":\"\",\"uid\":\"C1\",\"id.orig_h\":\"192.0.2.1\"}";
    assertThat(Logs.findings(shipped("x.log", empty, "2024-05-14T10:00:00Z"))).isEmpty();
    String columns = "#separator \\x09\n#path\tconn\n#fields\tuid\tts\tid.orig_h\n1715713200.5\tx\t192.0.2.1\n";
    assertThat(Logs.records(shipped("x.log", columns, "2024-05-14T10:00:00Z"))).singleElement()
        .satisfies(one -> assertThat(Instant.ofEpochMilli(one.time())).isEqualTo("2024-05-14T10:00:00Z"));
  }

  @Test
  void aZoneThatCanBeSeveralIsAskedFor() {
    String line = "<166>May 14 2024 09:21:33 BST ASA-EDGE : " + CiscoSamples.BUILT.substring(
        CiscoSamples.BUILT.indexOf("%ASA"));
    Reception unknown = new Reception(Optional.empty(), Optional.empty());
    List<Reading> readings = Logs.read("x.log", line.getBytes(StandardCharsets.UTF_8), Optional.empty(), unknown);
    assertThat(Logs.findings(readings)).extracting("code").containsExactly(LogCode.TIME_WITHOUT_ZONE);
    Reception london = new Reception(Optional.empty(), Optional.of(ZoneId.of("Europe/London")));
    assertThat(Logs.records(Logs.read("x.log", line.getBytes(StandardCharsets.UTF_8), Optional.empty(), london)))
        .singleElement().satisfies(one ->
            assertThat(Instant.ofEpochMilli(one.time())).isEqualTo("2024-05-14T08:21:33Z"));
  }

  @Test
  void whatLooksLikeATimeInAPayloadIsNone() {
    for (String line : List.of(
        "{\"application\":\"DNS\",\"destination\":\"192.0.2.9\",\"protocol\":\"TCP\",\"port\":853,"
            + "\"activeTime\":1715678493,\"sent\":1}",
        "%ASA-6-302013: Built outbound TCP connection 1715678493 for outside:192.0.2.9/853 (192.0.2.9/853) to "
            + "inside:10.0.0.1/50000 (10.0.0.1/50000)",
        "id=fw sn=0017C5000000 fw=192.0.2.1 pri=6 c=262144 m=98 n=1715678493 src=10.0.0.1:50000:X0 "
            + "dst=192.0.2.9:853:X1 proto=tcp/853")) {
      assertThat(Logs.findings(shipped("x.log", line, null))).as(line)
          .extracting("code").containsExactly(LogCode.TIME_UNKNOWN);
      assertThat(Logs.records(shipped("x.log", line, "2024-05-14T10:00:00Z"))).as(line).singleElement()
          .satisfies(one -> assertThat(Instant.ofEpochMilli(one.time())).isEqualTo("2024-05-14T10:00:00Z"));
    }
  }

  private static List<Reading> shipped(String file, String line, String received) {
    return Logs.read(file, line.getBytes(StandardCharsets.UTF_8), Optional.empty(),
        new Reception(Optional.ofNullable(received).map(Instant::parse), Optional.of(ZoneId.of("UTC"))));
  }
}

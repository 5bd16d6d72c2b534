package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Kind;
import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaloAltoTest {
  @ParameterizedTest
  @ValueSource(ints = {65, 67, 75, 105, 115, 117, 119})
  void readsTrafficOfEveryVersion(int columns) {
    List<Reading> readings = Logs.read("traffic.log", Samples.HEADER + Samples.traffic(columns) + "\r\n");

    Record record = Logs.records(readings).get(0);
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("tcp");
    assertThat(record.kind(record.layout().slot("dstPort"))).isEqualTo(Kind.WHOLE);
    assertThat(record.whole(record.layout().slot("dstPort"))).isEqualTo(853);
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("10.20.30.41");
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("198.51.100.7");
    assertThat(Logs.text(record, "srcDevice_ip_isInternal")).isEqualTo("true");
    assertThat(Logs.text(record, "dstDevice_ip_isInternal")).isEqualTo("false");
    assertThat(Logs.text(record, "device_hostname")).isEqualTo("PA-HQ-01");
    assertThat(Logs.text(record, "user_username")).isEqualTo("jdoe");
    assertThat(record.raw().value("source_user_domain")).isEqualTo("corp");
    assertThat(Logs.text(record, "bytesIn")).isEqualTo("5822");
    assertThat(Logs.text(record, "bytesOut")).isEqualTo("2263");
    assertThat(Logs.text(record, "action")).isEqualTo("allow");
    assertThat(Logs.text(record, "success")).isEqualTo("true");
    assertThat(Logs.text(record, "application")).isEqualTo("dns-over-tls");
    assertThat(Logs.text(record, "objectType")).isEqualTo("Network");
    assertThat(Logs.text(record, "metadata_vendor")).isEqualTo("Palo Alto Networks");
    assertThat(Logs.text(record, "metadata_product")).isEqualTo("Next Generation Firewall");
    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("traffic-end");
    assertThat(record.raw().value("session_end_reason")).isEqualTo("tcp-fin");
    assertThat(record.raw().value("syslog_device_name")).isEqualTo("PA-HQ-01");
    assertThat(record.name()).hasToString("traffic.log:1");
    Instant expected = Instant.parse(columns < 105 ? "2024-05-14T09:21:33Z" : "2024-05-14T07:21:33.482Z");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo(expected);
    assertThat(Logs.findings(readings)).extracting("code")
        .containsExactlyElementsOf(columns < 105 ? List.of(LogCode.TIME_WITHOUT_ZONE) : List.of());
    assertThat(readings).filteredOn(Reading.OfRecord.class::isInstance)
        .allMatch(reading -> ((Reading.OfRecord) reading).record().fidelity() == Fidelity.VENDOR);
  }

  @ParameterizedTest
  @ValueSource(ints = {75, 78, 79, 111, 120, 121, 123})
  void readsThreatOfEveryVersion(int columns) {
    Record record = Logs.records(Logs.read("threat.log", Samples.threat(columns))).get(0);

    assertThat(Logs.text(record, "http_url")).isEqualTo("www.example.com/a?q=1,2&r=\"x\"");
    assertThat(Logs.text(record, "http_userAgent")).isEqualTo("Mozilla/5.0 (X11; Linux x86_64, like Gecko)");
    assertThat(Logs.text(record, "http_category")).isEqualTo("malware");
    assertThat(Logs.text(record, "success")).isEqualTo("false");
    assertThat(Logs.text(record, "severity")).isEqualTo("informational");
    assertThat(record.raw().value("threat_id")).isEqualTo("9999");
    assertThat(record.raw().value("http_method")).isEqualTo("get");
    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("threat-url");
  }

  @Test
  void aTruncatedLineIsAFinding() {
    String line = Samples.HEADER + Samples.traffic(117);
    String cut = line.substring(0, line.indexOf(",allow,"));

    List<Reading> readings = Logs.read("traffic.log", cut + "\n" + line + "\n");

    assertThat(Logs.records(readings)).hasSize(1);
    assertThat(Logs.findings(readings)).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.LINE_WITHOUT_SOURCE);
      assertThat(finding.message()).isEqualTo("palo-alto/ngfw-csv does not take the line: TRAFFIC line has 30 columns, "
          + "the shortest known layout has 65: truncated?");
      assertThat(finding.span().orElseThrow().toString()).startsWith("traffic.log:1:");
    });
  }

  @Test
  void aLineCutAtTheWidthOfAnOlderVersionIsSuspected() {
    List<Reading> readings = Logs.read("traffic.log", Samples.traffic(117) + "\n" + Samples.traffic(105) + "\n"
        + Samples.with(Samples.traffic(105), 3, "another firewall") + "\n" + Samples.traffic(117));

    assertThat(Logs.records(readings)).hasSize(4);
    assertThat(Logs.findings(readings)).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.LINE_NARROWER);
      assertThat(finding.span().orElseThrow().position().line()).isEqualTo(2);
    });
  }

  @Test
  void everyCutOfALineIsAFindingOrAKnownLayout() {
    String line = Samples.HEADER + Samples.threat(123);
    for (int length = 1; length < line.length(); length++) {
      List<Reading> readings = Logs.read("threat.log", line.substring(0, length));
      assertThat(readings).as("first %d characters", length).isNotEmpty();
    }
  }

  @Test
  void otherTypesOfLogsAreToldOf() {
    String line = "1,2024/05/14 09:22:01,007051000012345,SYSTEM,general,2817,2024/05/14 09:22:01,,general,,0,0,general,"
        + "informational,\"User admin logged in, via Web\",1,0x0";

    assertThat(Logs.findings(Logs.read("system.log", line))).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.LOG_TYPE_NOT_READ);
      assertThat(finding.message()).isEqualTo("palo-alto/ngfw-csv does not read SYSTEM logs");
      assertThat(finding.span().orElseThrow().text()).isEqualTo("SYSTEM");
    });
  }

  @Test
  void aPortThatIsNoNumberStaysOutAndIsToldOfOnce() {
    String line = Samples.with(Samples.traffic(117), 26, "abc");

    List<Reading> readings = Logs.read("traffic.log", line + "\n" + line + "\n");

    assertThat(Logs.records(readings)).hasSize(2).allMatch(record -> Logs.text(record, "dstPort") == null);
    assertThat(Logs.findings(readings)).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.VALUE_LEFT_OUT);
      assertThat(finding.message()).isEqualTo("dstPort is int, and 'abc' is not, and 1 more in this file");
    });
  }
}

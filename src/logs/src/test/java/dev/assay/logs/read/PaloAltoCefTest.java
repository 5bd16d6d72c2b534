package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaloAltoCefTest {
  @ParameterizedTest
  @ValueSource(strings = {Samples.HEADER + Samples.CEF, Samples.HEADER + Samples.CEF_FORWARDED})
  void readsTrafficOfBothLayouts(String line) {
    List<Reading> readings = Logs.read("traffic.log", line + "\r\n");

    assertThat(Logs.findings(readings)).isEmpty();
    Reading.OfRecord reading = (Reading.OfRecord) readings.get(0);
    assertThat(reading.source().id()).isEqualTo("palo-alto/ngfw-cef");
    Record record = reading.record();
    assertThat(record.fidelity()).isEqualTo(Fidelity.VENDOR);
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("tcp");
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("10.20.30.41");
    assertThat(Logs.text(record, "srcPort")).isEqualTo("51544");
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("198.51.100.7");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.text(record, "device_hostname")).isEqualTo("PA-HQ-01");
    assertThat(Logs.text(record, "user_username")).as("Cloud SIEM keeps the domain").isEqualTo("corp\\jdoe");
    assertThat(Logs.text(record, "action")).isEqualTo("allow");
    assertThat(Logs.text(record, "application")).isEqualTo("dns-over-tls");
    assertThat(Logs.text(record, "bytesIn")).isEqualTo("5822");
    assertThat(Logs.text(record, "bytesOut")).isEqualTo("2263");
    assertThat(Logs.text(record, "packetsIn")).isEqualTo("16");
    assertThat(Logs.text(record, "metadata_vendor")).isEqualTo("Palo Alto Networks");
    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("traffic-end");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo("2024-05-14T09:21:33Z");
    assertThat(record.raw().value("Rule")).isEqualTo("Allow-Outbound");
    assertThat(record.raw().value("Source Zone")).isEqualTo("trust");
    assertThat(record.raw().value("SessionID")).isEqualTo("481203");
    assertThat(record.raw().value("cs1")).isNull();
    assertThat(record.raw().value("cs1Label")).isNull();
    assertThat(record.raw().value("syslog_message")).isNull();
    assertThat(record.raw().value("duser")).isEmpty();
  }

  @Test
  void readsThreat() {
    Record record = Logs.records(Logs.read("threat.log", Samples.HEADER + Samples.CEF_THREAT)).get(0);

    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("threat-url");
    assertThat(Logs.text(record, "http_url")).as("Cloud SIEM asks for http_url, Miscellaneous or resource").isNull();
    assertThat(record.raw().value("request")).isEqualTo("www.example.com/a?q=1|2");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("80");
    assertThat(Logs.text(record, "action")).isEqualTo("block-url");
    assertThat(Logs.text(record, "user_username")).isEqualTo("corp\\jdoe");
  }

  @Test
  void theHeaderOfLogForwardingNamesNoHost() {
    Record record = Logs.records(Logs.read("traffic.log",
        "<14>1 2024-05-14T09:21:34Z gateway logforwarder - panwlogs - " + Samples.CEF_FORWARDED)).get(0);
    assertThat(Logs.text(record, "device_hostname")).as("Cloud SIEM calls it syslog_device_name").isNull();
    assertThat(record.raw().value("syslog_device_name")).isEqualTo("gateway");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
  }

  @Test
  void aTimeWithoutZoneNeedsOne() {
    String line = Samples.CEF_FORWARDED.replace("dtz=UTC ", "");
    assertThat(Logs.findings(Logs.read("traffic.log", line))).singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(LogCode.TIME_WITHOUT_ZONE));
  }

  @Test
  void aLineWithoutHeaderHasNoDevice() {
    Record record = Logs.records(Logs.read("traffic.log", Samples.CEF)).get(0);
    assertThat(Logs.text(record, "device_hostname")).isNull();
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
  }

  @Test
  void aLineCutBeforeItsActionIsAFinding() {
    String cut = Samples.CEF.substring(0, Samples.CEF.indexOf("dpt=853") + 5);
    assertThat(Logs.findings(Logs.read("traffic.log", cut))).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.LINE_WITHOUT_SOURCE);
      assertThat(finding.message())
          .isEqualTo("palo-alto/ngfw-cef does not take the line: the TRAFFIC line has no `act=`: truncated?");
    });
  }

  @Test
  void aLineCutBehindItsActionIsSuspectedBesideWholeOnes() {
    String cut = Samples.CEF.substring(0, Samples.CEF.indexOf("out=2263") + 6);
    List<Reading> readings = Logs.read("traffic.log", Samples.CEF + "\n" + cut + "\n" + Samples.CEF + "\n");
    assertThat(Logs.records(readings)).hasSize(3);
    assertThat(Logs.findings(readings)).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.LINE_NARROWER);
      assertThat(finding.span().orElseThrow().position().line()).isEqualTo(2);
    });
  }

  @Test
  void otherTypesOfLogsAreToldOf() {
    String line = "CEF:0|Palo Alto Networks|PAN-OS|10.2.7|general|SYSTEM|3|rt=May 14 2024 09:21:33 GMT msg=|TRAFFIC|";
    assertThat(Logs.findings(Logs.read("system.log", line))).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.LOG_TYPE_NOT_READ);
      assertThat(finding.message()).isEqualTo("palo-alto/ngfw-cef does not read SYSTEM logs");
      assertThat(finding.span().orElseThrow().text()).isEqualTo("SYSTEM");
    });
  }
}

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

class CiscoFirepowerTest {
  @Test
  void readsTheEndOfAConnection() {
    List<Reading> readings = Logs.read("x.log", CiscoSamples.FIREPOWER + "\r\n");

    assertThat(Logs.findings(readings)).isEmpty();
    Record record = Logs.records(readings).get(0);
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("10.20.7.41");
    assertThat(Logs.text(record, "srcPort")).isEqualTo("51544");
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("198.51.100.53");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("tcp");
    assertThat(Logs.text(record, "device_ip")).isEqualTo("10.20.7.41");
    assertThat(Logs.text(record, "user_username")).isEqualTo("jdoe");
    assertThat(Logs.text(record, "action")).isEqualTo("Allow");
    assertThat(Logs.text(record, "normalizedAction")).isEqualTo("allow");
    assertThat(Logs.text(record, "bytesIn")).isEqualTo("5822");
    assertThat(Logs.text(record, "bytesOut")).isEqualTo("2263");
    assertThat(Logs.text(record, "packetsIn")).isEqualTo("16");
    assertThat(Logs.text(record, "severity")).isEqualTo("Low");
    assertThat(Logs.text(record, "device_hostname")).isNull();
    assertThat(Logs.text(record, "metadata_vendor")).isEqualTo("Cisco Systems");
    assertThat(Logs.text(record, "metadata_product")).isEqualTo("Firepower");
    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("430003");
    assertThat(record.raw().value("syslog_hostname")).isEqualTo("ftd-hq-01");
    assertThat(record.raw().value("Prefilter Policy")).isEqualTo("Default Prefilter Policy");
    assertThat(record.raw().value("UserAgent"))
        .isEqualTo("Mozilla/5.0 (X11; Linux x86_64, like Gecko, Like KHTML) Agent");
    assertThat(record.raw().value("NAPPolicy")).isEqualTo("Balanced Security and Connectivity");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo(Instant.parse("2024-05-14T09:14:21Z"));
    assertThat(((Reading.OfRecord) readings.get(0)).record().fidelity()).isEqualTo(Fidelity.VENDOR);
    assertThat(((Reading.OfRecord) readings.get(0)).source().id()).isEqualTo("cisco/firepower-syslog");
  }

  @Test
  void readsAnIntrusion() {
    Record record = Logs.records(Logs.read("x.log", CiscoSamples.INTRUSION)).get(0);

    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("2001:db8::53");
    assertThat(Logs.text(record, "threat_name")).isEqualTo("POLICY DNS over TLS, session begun");
    assertThat(Logs.text(record, "threat_category")).isEqualTo("Corporate Policy Violation");
    assertThat(Logs.text(record, "threat_ruleType")).isEqualTo("intrusion");
    assertThat(Logs.text(record, "action")).isEqualTo("Blocked");
    assertThat(Logs.text(record, "normalizedSeverity")).isEqualTo("2");
  }

  @Test
  void readsMalwareOfAnotherDevice() {
    Record record = Logs.records(Logs.read("x.log", CiscoSamples.MALWARE)).get(0);

    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("198.51.100.80");
    assertThat(Logs.text(record, "file_size")).isEqualTo("68");
    assertThat(Logs.text(record, "file_hash_sha256")).startsWith("01ba4719");
    assertThat(Logs.text(record, "threat_name")).isEqualTo("Win.Test");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo(Instant.parse("2024-05-14T09:21:33Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SrcIP: 10.20", "DstIP: 198.51.100.53, SrcP", "DstPort: 85", "Protocol: tcp, ", "User: jd",
      "User: jdoe, User", "User: jdoe, UserAgent:", "DstPort", "Protocol:"})
  void aLineCutWithinAnEndIsAFinding(String end) {
    String cut = CiscoSamples.FIREPOWER.substring(0, CiscoSamples.FIREPOWER.indexOf(end) + end.length());

    List<Reading> readings = Logs.read("x.log", cut);

    assertThat(Logs.records(readings)).isEmpty();
    assertThat(Logs.findings(readings)).singleElement()
        .satisfies(finding -> assertThat(finding.code()).isIn(LogCode.LINE_NOT_PARSED, LogCode.LINE_WITHOUT_SOURCE));
  }

  @Test
  void ofAKeyThatComesTwiceTheLaterCounts() {
    String line = CiscoSamples.FIREPOWER.replace("Client: SSL client", "SrcIP: 10.9.9.9");
    assertThat(Logs.text(Logs.records(Logs.read("x.log", line)).get(0), "srcDevice_ip")).isEqualTo("10.9.9.9");
  }

  @Test
  void readsAConnectionOfEstreamer() {
    List<Reading> readings = Logs.read("x.log", CiscoSamples.STREAMED);

    Record record = Logs.records(readings).get(0);
    assertThat(((Reading.OfRecord) readings.get(readings.size() - 1)).source().id()).isEqualTo("cisco/firepower-json");
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("10.20.7.41");
    assertThat(Logs.text(record, "srcPort")).isEqualTo("51544");
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("198.51.100.53");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("6");
    assertThat(Logs.text(record, "user_username")).isNull();
    assertThat(Logs.text(record, "device_ip")).isNull();
    assertThat(Logs.text(record, "action")).isEqualTo("Block with reset");
    assertThat(Logs.text(record, "normalizedAction")).isEqualTo("disable");
    assertThat(Logs.text(record, "http_url")).isEqualTo("https://example.net/");
    assertThat(Logs.text(record, "description")).isEqualTo("Connection Statistics");
    assertThat(record.raw().value("@computed.user")).isEqualTo("jdoe");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo(Instant.parse("2024-05-14T09:14:21Z"));
    assertThat(Logs.findings(readings)).extracting("code").containsExactly(LogCode.TIME_WITHOUT_ZONE);
  }

  @Test
  void theTimeOfEstreamerMayHaveAFractionOrBeThatOfTheArchive() {
    String fraction = CiscoSamples.STREAMED.replace("09:14:21\"", "09:14:21.118204\"");
    assertThat(Logs.records(Logs.read("x.log", fraction)).get(0).time())
        .isEqualTo(Instant.parse("2024-05-14T09:14:21.118Z").toEpochMilli());
    String without = CiscoSamples.STREAMED.replace("\"eventDateTime\"", "\"other\"");
    assertThat(Logs.records(Logs.read("x.log", without)).get(0).time()).isEqualTo(1715678067000L);
  }
}

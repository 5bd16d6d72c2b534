package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CiscoAsaTest {
  private static final Reception RECEIVED =
      new Reception(Optional.of(Instant.parse("2024-05-14T09:30:00Z")), Optional.of(ZoneOffset.UTC));

  @Test
  void theFirstEndIsTheSourceAlsoOfAnOutboundConnection() {
    Record record = record(CiscoSamples.BUILT);

    ends(record, "198.51.100.53", "853", "10.20.7.41", "51544", "TCP");
    assertThat(Logs.text(record, "srcDevice_ip_isInternal")).isEqualTo("false");
    assertThat(Logs.text(record, "action")).isEqualTo("Built");
    assertThat(Logs.text(record, "normalizedAction")).isEqualTo("create");
    assertThat(Logs.text(record, "success")).isEqualTo("true");
    assertThat(Logs.text(record, "severity")).isEqualTo("Information");
    assertThat(Logs.text(record, "metadata_vendor")).isEqualTo("Cisco Systems");
    assertThat(Logs.text(record, "metadata_product")).isEqualTo("ASA");
    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("302013");
    assertThat(Logs.text(record, "objectType")).isEqualTo("Network");
    assertThat(record.raw().value("asa_direction")).isEqualTo("outbound");
    assertThat(record.raw().value("mapped_dest_ip")).isEqualTo("203.0.113.10");
    assertThat(record.raw().value("syslog_hostname")).isEqualTo("asa-hq-01");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo(Instant.parse("2024-05-14T09:14:21Z"));
    assertThat(record.fidelity()).isEqualTo(Fidelity.VENDOR);
  }

  @Test
  void readsUsersAndTheNameOfAZone() {
    Record record = record(CiscoSamples.BUILT_USER);

    ends(record, "10.20.7.41", "51544", "10.0.8.10", "853", "UDP");
    assertThat(Logs.text(record, "user_username")).isEqualTo("jdoe");
    assertThat(Logs.text(record, "user_authDomain")).isEqualTo("CORP");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo(Instant.parse("2024-05-14T13:14:21Z"));
  }

  @Test
  void readsATeardownOfFirepower() {
    Record record = record(CiscoSamples.TEARDOWN);

    ends(record, "2001:db8::53", "853", "10.20.7.41", "51544", "TCP");
    assertThat(Logs.text(record, "bytesOut")).isEqualTo("8085");
    assertThat(Logs.text(record, "resource")).isEqualTo("FINs");
    assertThat(record.raw().value("duration")).isEqualTo("0:00:05");
  }

  @Test
  void readsWhatAnAccessListDenied() {
    Record record = record(CiscoSamples.DENIED);

    ends(record, "10.20.7.41", "51544", "198.51.100.53", "853", "tcp");
    assertThat(Logs.text(record, "success")).isEqualTo("false");
    assertThat(record.raw().value("acl_name")).isEqualTo("inside_in");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo(Instant.parse("2024-05-14T09:14:21Z"));
    Record icmp = record(CiscoSamples.DENIED_ICMP);
    assertThat(Logs.text(icmp, "dstDevice_hostname")).isEqualTo("srv.example.net");
    assertThat(Logs.text(icmp, "dstDevice_ip")).isNull();
    assertThat(Logs.text(icmp, "ipProtocol")).isEqualTo("icmp");
    assertThat(icmp.raw().value("icmp_type")).isEqualTo("8");
  }

  @Test
  void readsHitsOfAnAccessList() {
    Record record = record(CiscoSamples.ACCESS_LIST);

    ends(record, "10.20.7.41", "51544", "198.51.100.53", "853", "tcp");
    assertThat(Logs.text(record, "action")).isEqualTo("permitted");
    assertThat(Logs.text(record, "normalizedAction")).isEqualTo("allow");
    assertThat(Logs.text(record, "user_username")).isEqualTo("jdoe");
    assertThat(record.fidelity()).isEqualTo(Fidelity.VENDOR);
  }

  @Test
  void usersWhereCloudSiemExpectsNoneAreAnExtension() {
    Record record = record(CiscoSamples.ACCESS_LIST_USER);

    ends(record, "10.20.7.41", "51544", "198.51.100.53", "853", "tcp");
    assertThat(Logs.text(record, "user_username")).isEqualTo("jdoe");
    assertThat(Logs.text(record, "metadata_product")).isEqualTo("ASA");
    assertThat(record.fidelity()).isEqualTo(Fidelity.EXTENSION);
    String plainUser = CiscoSamples.BUILT_USER.replace("(CORP\\jdoe)", "(jdoe)");
    assertThat(record(plainUser).fidelity()).isEqualTo(Fidelity.EXTENSION);
    assertThat(Logs.text(record(plainUser), "user_username")).isEqualTo("jdoe");
  }

  @Test
  void aTimeWithoutYearNeedsReception() {
    assertThat(Logs.findings(Logs.read("x.log", CiscoSamples.DENIED))).extracting("code")
        .containsExactly(LogCode.TIME_WITHOUT_YEAR);
  }

  @Test
  void otherMessagesAreToldOf() {
    String line = CiscoSamples.BUILT.replace("302013", "302020");
    assertThat(Logs.findings(Logs.read("x.log", line))).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(LogCode.LOG_TYPE_NOT_READ);
      assertThat(finding.message()).isEqualTo("cisco/asa-syslog does not read 302020 logs");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"for outside:198.51", "198.51.100.53/85", "to inside:10.20.7.41/51544", "(203.0.113.10/610"})
  void aLineCutShortIsAFinding(String end) {
    String cut = CiscoSamples.BUILT.substring(0, CiscoSamples.BUILT.indexOf(end) + end.length());
    assertThat(Logs.findings(Logs.read("x.log", cut))).singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(LogCode.LINE_NOT_PARSED));
  }

  private static Record record(String line) {
    List<Reading> readings =
        Logs.read("x.log", line.getBytes(StandardCharsets.UTF_8), Optional.empty(), RECEIVED);
    assertThat(Logs.findings(readings)).isEmpty();
    assertThat(((Reading.OfRecord) readings.get(0)).source().id()).isEqualTo("cisco/asa-syslog");
    return Logs.records(readings).get(0);
  }

  private static void ends(Record record, String source, String port, String target, String targetPort, String proto) {
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo(source);
    assertThat(Logs.text(record, "srcPort")).isEqualTo(port);
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo(target);
    assertThat(Logs.text(record, "dstPort")).isEqualTo(targetPort);
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo(proto);
  }
}

package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SonicWallTest {
  private static Record one(String line, Fidelity fidelity) {
    List<Reading> readings = Logs.read("sonicwall.log", line);
    assertThat(readings).as("readings of %s", line).hasSize(1);
    Reading.OfRecord reading = (Reading.OfRecord) readings.get(0);
    assertThat(reading.source().id()).isEqualTo("sonicwall/firewall");
    assertThat(reading.record().fidelity()).isEqualTo(fidelity);
    assertThat(Instant.ofEpochMilli(reading.record().time())).isEqualTo("2024-05-14T09:21:33Z");
    assertThat(reading.record().raw().value("id")).isEqualTo("firewall");
    assertFields(reading.record(), "metadata_vendor", "SonicWall", "metadata_product", "Firewall",
        "device_ip", "203.0.113.10", "metadata_deviceEventId", "Firewall");
    return reading.record();
  }

  private static void assertFields(Record record, String... fieldsAndTexts) {
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      assertThat(Logs.text(record, fieldsAndTexts[i])).as(fieldsAndTexts[i]).isEqualTo(fieldsAndTexts[i + 1]);
    }
  }

  @Test
  void mapsAConnection() {
    Record record = one(SonicWallLines.CLOSED, Fidelity.VENDOR);
    assertFields(record, "srcDevice_ip", "10.20.30.41", "srcPort", "51544", "dstDevice_ip", "198.51.100.7",
        "dstPort", "853", "ipProtocol", "tcp", "bytesIn", "4978", "bytesOut", "1523", "packetsIn", "16",
        "packetsOut", "14", "action", "NA", "description", "Connection Closed", "srcDevice_mac", "00:0c:29:4f:12:ab",
        "user_username", null);
    assertThat(record.raw().value("usr")).isEqualTo("corp\\jdoe");
    assertThat(record.raw().value("src_interface")).isEqualTo("X0");
    assertThat(record.raw().value("rule")).isEqualTo("22 (LAN->WAN)");
    assertThat(record.raw().value("syslog_priority")).isEqualTo("134");
    assertThat(record.raw().value("_$pairs")).isNull();
  }

  @Test
  void aServiceIsNoPort() {
    Record record = one(SonicWallLines.SERVICE, Fidelity.VENDOR);
    assertFields(record, "ipProtocol", "tcp", "dstPort", "853", "application", "domain-s",
        "srcDevice_natIp", "203.0.113.10", "dstDevice_natIp", "198.51.100.7");
    assertThat(record.raw().value("natSrc_port")).isEqualTo("61022");
    assertThat(record.raw().value("src_interface")).isEqualTo("X0:pc17.example.com");
    assertThat(record.raw().value("appName")).isEqualTo("General TCP");
  }

  @Test
  void portsMayBeMissing() {
    assertFields(one(SonicWallLines.WITHOUT_PORTS, Fidelity.VENDOR), "srcDevice_ip", "10.20.30.41", "srcPort", null,
        "dstDevice_ip", "198.51.100.7", "dstPort", null, "ipProtocol", "icmp");
    assertFields(one(SonicWallLines.ADDRESSES_ALONE, Fidelity.VENDOR), "srcDevice_ip", "198.51.100.7",
        "dstDevice_ip", "203.0.113.10", "ipProtocol", null, "dstPort", null);
  }

  @Test
  void addressesOfIpv6AreNotMapped() {
    Record record = one(SonicWallLines.IPV6, Fidelity.VENDOR);
    assertFields(record, "srcDevice_ip", "", "dstDevice_ip", "", "srcPort", "49702", "dstPort", "5355",
        "ipProtocol", "udp");
    assertThat(record.raw().value("srcV6")).isEqualTo("2001:db8::1");
    assertThat(record.raw().value("dstV6")).isEqualTo("ff02::1:3");
  }

  @Test
  void ofARepeatedKeyTheLastValueCounts() {
    Record record = one(SonicWallLines.REPEATED, Fidelity.VENDOR);
    assertFields(record, "description", "Alert", "dstDevice_ip", "198.51.100.7", "dstPort", "1850", "ipProtocol", "6");
    assertThat(record.raw().value("sid")).isEqualTo("317");
  }

  @Test
  void aKeyWithoutValueTakesNoOther() {
    Record record = one(SonicWallLines.CLOSED.replace("usr=\"corp\\jdoe\"", "usr="), Fidelity.VENDOR);
    assertThat(record.raw().value("usr")).isEmpty();
    assertFields(record, "srcDevice_ip", "10.20.30.41");
  }

  @Test
  void behindAHeaderItIsAnExtension() {
    for (String line : SonicWallLines.VENDOR) {
      String bare = line.replace("<134>", "");
      String protocol = Logs.text(one(bare, Fidelity.VENDOR), "ipProtocol");
      assertFields(one("<134>" + bare, Fidelity.VENDOR), "ipProtocol", protocol);
      Record blanks = one("<134>  " + bare, Fidelity.EXTENSION);
      assertThat(blanks.raw().value("syslog_priority")).isEqualTo("134");
      Record relayed = one("<134>May 14 09:21:40 192.168.5.1 " + bare, Fidelity.EXTENSION);
      assertThat(relayed.raw().value("syslog_hostname")).isEqualTo("192.168.5.1");
      assertThat(one("192.168.5.1  " + bare, Fidelity.EXTENSION).raw().value("syslog_hostname"))
          .isEqualTo("192.168.5.1");
    }
  }

  @Test
  void aTimeWithoutZoneIsToldOf() {
    assertThat(Logs.findings(Logs.read("x", SonicWallLines.CLOSED.replace(" UTC", ""))))
        .extracting("code").containsExactly(LogCode.TIME_WITHOUT_ZONE);
  }

  @Test
  void aLineCutInAQuoteIsAFinding() {
    for (String line : List.of(SonicWallLines.CLOSED, "<134>  " + SonicWallLines.SERVICE)) {
      String cut = line.substring(0, line.indexOf("Connection") + 6);
      assertThat(Logs.findings(Logs.read("x", cut))).extracting("code").containsExactly(LogCode.LINE_NOT_PARSED);
    }
    for (String end : List.of("proto=tcp/", "src=10.20.30.41:51544:X0:")) {
      String cut = SonicWallLines.SERVICE.substring(0, SonicWallLines.SERVICE.indexOf(end) + end.length());
      assertThat(Logs.read("x", cut)).as(end).isNotEmpty();
    }
  }

  @Test
  void dellsAreTheSame() {
    List<Reading> readings = Logs.read("x", SonicWallLines.CLOSED.getBytes(StandardCharsets.UTF_8),
        Optional.of("dell/sonicwall"), Reception.UNKNOWN);
    Reading.OfRecord reading = (Reading.OfRecord) readings.get(0);
    assertThat(reading.source().id()).isEqualTo("dell/sonicwall");
    assertFields(reading.record(), "metadata_vendor", "SonicWall", "dstPort", "853", "ipProtocol", "tcp");
  }
}

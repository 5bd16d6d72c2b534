package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MerakiDashboardTest {
  private static final Instant RECEIVED = Instant.parse("2024-05-14T10:00:00Z");

  private static Record one(String line, String time) {
    List<Reading> readings = Logs.read("dashboard.log", line.getBytes(StandardCharsets.UTF_8), Optional.empty(),
        new Reception(Optional.of(RECEIVED), Optional.empty()));
    assertThat(Logs.findings(readings)).isEmpty();
    Reading.OfRecord reading = (Reading.OfRecord) readings.get(0);
    assertThat(reading.source().id()).isEqualTo("cisco/meraki-dashboard");
    assertThat(Instant.ofEpochMilli(reading.record().time())).isEqualTo(time);
    return reading.record();
  }

  @Test
  void anAlertIsBlind() {
    Record record = one(MerakiLines.ALERT, "2024-05-14T09:21:33.482Z");
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("tcp/ip");
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("10.20.30.41");
    assertThat(Logs.text(record, "srcPort")).isEqualTo("51544");
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("198.51.100.7");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.text(record, "normalizedAction")).isEqualTo("deny");
    assertThat(Logs.text(record, "success")).as("what Cloud SIEM makes of blocked").isEqualTo("true");
  }

  @Test
  void trafficHasNoSourceAndNoTime() {
    Record record = one(MerakiLines.TRAFFIC, "2024-05-14T10:00:00Z");
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("TCP");
    assertThat(Logs.text(record, "srcDevice_ip")).isNull();
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("198.51.100.7");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.findings(Logs.read("dashboard.log", MerakiLines.TRAFFIC)))
        .extracting("code").containsExactly(LogCode.TIME_UNKNOWN);
  }

  @Test
  void mapsTheOthers() {
    Record file = one(MerakiLines.FILE, "2024-05-14T09:21:33.482Z");
    assertThat(Logs.text(file, "dstPort")).isEqualTo("80");
    assertThat(Logs.text(file, "ipProtocol")).isNull();
    assertThat(Logs.text(file, "device_ip")).isEqualTo("10.20.30.41");
    assertThat(Logs.text(file, "file_size")).isEqualTo("193688");
    assertThat(Logs.text(file, "success")).isEqualTo("false");
    Record change = one(MerakiLines.CHANGE, "2024-05-14T09:21:33.482Z");
    assertThat(Logs.text(change, "user_username")).isEqualTo("jdoe@example.com");
    assertThat(Logs.text(change, "objectType")).isEqualTo("Audit");
    Record marshal = one(MerakiLines.AIR_MARSHAL, "2024-05-14T09:21:33Z");
    assertThat(Logs.text(marshal, "device_hostname")).isEqualTo("Q234-ABCD-5678");
  }
}

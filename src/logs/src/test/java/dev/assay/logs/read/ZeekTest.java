package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZeekTest {
  @Test
  void readsAStream() {
    List<Reading> readings = Logs.read("zeek.log", Samples.CONN);
    Reading.OfRecord reading = (Reading.OfRecord) readings.get(0);
    Record record = reading.record();
    assertThat(readings).hasSize(1);
    assertThat(reading.source().id()).isEqualTo("zeek/json");
    assertThat(reading.record().fidelity()).isEqualTo(Fidelity.VENDOR);
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("tcp");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("10.20.30.41");
    assertThat(Logs.text(record, "bytesOut")).isEqualTo("2263");
    assertThat(Logs.text(record, "metadata_vendor")).isEqualTo("Bro");
    assertThat(Logs.text(record, "uid")).as("uid is not mapped").isNull();
    assertThat(record.raw().value("id.resp_h")).isEqualTo("198.51.100.7");
    assertThat(record.raw().value("duration")).isEqualTo("5.278291");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo("2024-05-14T09:21:33.482Z");
  }

  @Test
  void tellsPlainLogsByTheirKeysOrTheirFile() {
    Reading.OfRecord conn = (Reading.OfRecord) Logs.read("some.log", Samples.PLAIN_CONN).get(0);
    assertThat(Logs.text(conn.record(), "metadata_deviceEventId")).isEqualTo("conn");
    assertThat(conn.record().fidelity()).isEqualTo(Fidelity.EXTENSION);
    assertThat(conn.record().raw().value("_path")).isNull();
    assertThat(conn.record().raw().value("_$path")).isNull();
    assertThat(Instant.ofEpochMilli(conn.record().time())).isEqualTo("2024-05-14T09:21:33.482Z");

    Reading.OfRecord ssl = (Reading.OfRecord) Logs.read("some.log", Samples.PLAIN_SSL).get(0);
    assertThat(Logs.text(ssl.record(), "metadata_deviceEventId")).isEqualTo("ssl");
    assertThat(Logs.text(ssl.record(), "ipProtocol")).isNull();

    String bare = "{\"ts\":1715678493.4,\"uid\":\"C1\",\"id.orig_h\":\"10.0.0.1\",\"id.resp_h\":\"198.51.100.9\"}";
    Reading.OfRecord dns = (Reading.OfRecord) Logs.read("logs/2024/dns.09:00.log.gz", bare).get(0);
    assertThat(Logs.text(dns.record(), "objectType")).isEqualTo("NetworkDNS");
    assertThat(Logs.findings(Logs.read("some.log", bare))).extracting("code")
        .containsExactly(LogCode.EVENT_WITHOUT_MAPPING);
  }

  @Test
  void mapsDnsAndHttp() {
    String head = "\"ts\":\"2024-05-14T09:21:33Z\",\"uid\":\"C1\",\"id.orig_h\":\"10.0.0.1\",\"id.orig_p\":5000,"
        + "\"id.resp_h\":\"198.51.100.9\",\"id.resp_p\":53";
    Record dns = Logs.records(Logs.read("x", "{\"_path\":\"dns\"," + head
        + ",\"proto\":\"udp\",\"query\":\"www.example.com\",\"qtype_name\":\"A\","
        + "\"answers\":[\"192.0.2.1\",\"192.0.2.2\"]}")).get(0);
    assertThat(Logs.text(dns, "dns_queryDomain")).isEqualTo("www.example.com");
    assertThat(Logs.text(dns, "dns_reply")).isEqualTo("192.0.2.1");
    Record http = Logs.records(Logs.read("x", "{\"_path\":\"http\"," + head
        + ",\"host\":\"www.example.com\",\"uri\":\"/a\",\"method\":\"GET\",\"status_code\":404}")).get(0);
    assertThat(Logs.text(http, "http_url")).isEqualTo("www.example.com/a");
    assertThat(Logs.text(http, "http_response_statusCode")).isEqualTo("404");
  }
}

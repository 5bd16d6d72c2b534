package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZeekTsvTest {
  private static final String ENDS = "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\t";
  private static final String CONNECTION = "1715678493.4\tC1\t10.20.30.41\t51544\t198.51.100.7\t853\t";

  @Test
  void readsConn() {
    List<Reading> readings = Logs.read("x.log", Samples.TSV_HEADER + Samples.TSV_CONN + "\n#close\t2024-05-14-10-00-00\n");

    assertThat(readings).singleElement();
    Reading.OfRecord reading = (Reading.OfRecord) readings.get(0);
    Record record = reading.record();
    assertThat(reading.source().id()).isEqualTo("zeek/tsv");
    assertThat(record.fidelity()).isEqualTo(Fidelity.EXTENSION);
    assertThat(record.name()).hasToString("x.log:9");
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("tcp");
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("10.20.30.41");
    assertThat(Logs.text(record, "srcPort")).isEqualTo("51544");
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("198.51.100.7");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.text(record, "bytesOut")).isEqualTo("2263");
    assertThat(Logs.text(record, "flowState")).isEqualTo("SF");
    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("conn");
    assertThat(record.raw().value("local_orig")).isEqualTo("true");
    assertThat(record.raw().value("tunnel_parents")).isNull();
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo("2024-05-14T09:21:33.482Z");
  }

  @Test
  void readsSslDnsHttpAndNotice() {
    Record ssl = one("#path\tssl\n" + ENDS + "version\tserver_name\testablished\n", CONNECTION + "TLSv13\t-\tF");
    assertThat(Logs.text(ssl, "bro_ssl_version")).isEqualTo("TLSv13");
    assertThat(Logs.text(ssl, "bro_ssl_serverName")).isNull();
    assertThat(Logs.text(ssl, "ipProtocol")).isNull();

    Record dns = one("#path\tdns\n" + ENDS + "proto\tquery\tqtype_name\tanswers\n#types\ttime\tstring\taddr\tport\taddr\tport"
        + "\tenum\tstring\tstring\tvector[string]\n", CONNECTION + "udp\twww.example.com\tA\t192.0.2.1,192.0.2.2");
    assertThat(Logs.text(dns, "dns_query")).isEqualTo("www.example.com");
    assertThat(Logs.text(dns, "dns_reply")).isEqualTo("192.0.2.1");
    assertThat(dns.raw().value("answers.2")).isEqualTo("192.0.2.2");

    Record http = one("#path\thttp\n" + ENDS + "host\turi\tmethod\tstatus_code\n",
        CONNECTION + "www.example.com\t/a\\x09b\\\\c\tGET\t404");
    assertThat(Logs.text(http, "http_url")).isEqualTo("www.example.com/a\tb\\c");
    assertThat(Logs.text(http, "http_response_statusCode")).isEqualTo("404");

    Record notice = one("#path\tnotice\n" + ENDS + "proto\tnote\tmsg\tsrc\tdst\tp\n",
        CONNECTION + "tcp\tSSL::Weak_Key\tweak \\xc3\\xa4\t10.20.30.41\t198.51.100.7\t853");
    assertThat(Logs.text(notice, "metadata_deviceEventId")).isEqualTo("notice-SSL::Weak_Key");
    assertThat(Logs.text(notice, "description")).isEqualTo("weak ä");
    assertThat(Logs.text(notice, "ipProtocol")).isEqualTo("tcp");
    assertThat(Logs.text(notice, "dstPort")).isEqualTo("853");
  }

  @Test
  void theSameEventAsJsonGivesTheSameKeys() {
    Record tsv = one(Samples.TSV_HEADER, Samples.TSV_CONN);
    Record json = Logs.records(Logs.read("x", Samples.CONN)).get(0);
    for (String key : List.of("_path", "uid", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "proto", "service",
        "duration", "orig_bytes", "resp_bytes", "conn_state", "local_orig", "history", "orig_ip_bytes")) {
      assertThat(tsv.raw().value(key)).as(key).isEqualTo(json.raw().value(key));
    }
    assertThat(tsv.time()).isEqualTo(json.time());
  }

  @Test
  void logsMayFollowEachOther() {
    String other = "#separator ,\n#fields,ts,uid,id.orig_h,query,rejected\n1715678493.4,C2,10.0.0.1,a\\x2cb,F\n";
    List<Record> records = Logs.records(Logs.read("x", Samples.TSV_HEADER + Samples.TSV_CONN + "\n" + other
        + Samples.TSV_HEADER + Samples.TSV_CONN + "\n"));
    assertThat(records).extracting(record -> Logs.text(record, "metadata_deviceEventId"))
        .containsExactly("conn", "dns", "conn");
    assertThat(Logs.text(records.get(1), "dns_query")).isEqualTo("a,b");
  }

  @Test
  void aLineThatDoesNotFitItsHeaderIsAFinding() {
    String cut = Samples.TSV_CONN.substring(0, Samples.TSV_CONN.indexOf("\ttcp"));
    assertThat(Logs.findings(Logs.read("x", Samples.TSV_HEADER + cut))).singleElement().satisfies(finding ->
        assertThat(finding.message()).isEqualTo(
            "zeek/tsv does not take the line: the line has 6 columns, #fields names 17: truncated?"));
    assertThat(Logs.findings(Logs.read("x", Samples.TSV_CONN))).singleElement().satisfies(finding ->
        assertThat(finding.message()).isEqualTo(
            "zeek/tsv does not take the line: no #fields line before it says what its columns are"));
    assertThat(Logs.findings(Logs.read("x", "hello".getBytes(StandardCharsets.UTF_8), Optional.of("zeek/tsv"),
        Reception.UNKNOWN))).singleElement().satisfies(finding -> assertThat(finding.message()).isEqualTo(
            "zeek/tsv does not take the line: the line is not Zeek's, whose logs begin with "
                + "#separator and #fields"));
  }

  @Test
  void aSeparatorThatBeginsHeaderLinesDoesNoHarm() {
    assertThat(Logs.findings(Logs.read("x", "#separator #\n#fields#ts#uid\n#1#2\n#\n"))).isNotEmpty();
  }

  private static Record one(String header, String line) {
    List<Reading> readings = Logs.read("x", header + line + "\n");
    assertThat(Logs.findings(readings)).isEmpty();
    return Logs.records(readings).get(0);
  }
}

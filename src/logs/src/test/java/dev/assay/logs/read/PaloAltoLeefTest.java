package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.logs.LogCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaloAltoLeefTest {
  @Test
  void readsTraffic() {
    List<Reading> readings = Logs.read("traffic.log", Samples.HEADER + Samples.LEEF);

    assertThat(Logs.findings(readings)).isEmpty();
    Reading.OfRecord reading = (Reading.OfRecord) readings.get(0);
    assertThat(reading.source().id()).isEqualTo("palo-alto/ngfw-leef");
    Record record = reading.record();
    assertThat(record.fidelity()).isEqualTo(Fidelity.VENDOR);
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("tcp");
    assertThat(Logs.text(record, "srcDevice_ip")).isEqualTo("10.20.30.41");
    assertThat(Logs.text(record, "srcPort")).isEqualTo("51544");
    assertThat(Logs.text(record, "dstDevice_ip")).isEqualTo("198.51.100.7");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.text(record, "device_hostname")).isEqualTo("PA-HQ-01");
    assertThat(Logs.text(record, "user_username")).as("Cloud SIEM asks for Sourceuser").isNull();
    assertThat(record.raw().value("SourceUser")).isEqualTo("corp\\jdoe");
    assertThat(Logs.text(record, "application")).isEqualTo("dns-over-tls");
    assertThat(Logs.text(record, "bytesIn")).isEqualTo("5822");
    assertThat(Logs.text(record, "bytesOut")).isEqualTo("2263");
    assertThat(Logs.text(record, "cause")).isEqualTo("tcp-fin");
    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("traffic-end");
    assertThat(Instant.ofEpochMilli(record.time())).isEqualTo("2024-05-14T09:21:33Z");
  }

  @Test
  void readsThreatWhoseKeyForTheSubtypeHasACapital() {
    Record record = Logs.records(Logs.read("threat.log", Samples.HEADER + Samples.LEEF_THREAT)).get(0);

    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("threat-url");
    assertThat(Logs.text(record, "http_url")).isEqualTo("www.example.com/a?q=1,2");
    assertThat(Logs.text(record, "user_username")).isEqualTo("corp\\jdoe");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("80");
  }

  @Test
  void readsTrafficWithoutTheActionAndWithANamedDelimiter() {
    String line = "LEEF:2.0|Palo Alto Networks|PAN-OS Syslog Integration|11.1.4|deny|x7C|cat=TRAFFIC|"
        + "devTime=May 14 2024 09:21:33 GMT|SerialNumber=015351000061234|Subtype=deny|src=10.20.30.41|dst=198.51.100.7|"
        + "usrName=|DestinationUser=|srcPort=51544|dstPort=853|Flags=0x4019|proto=tcp|totalBytes=0|srcBytes=0|dstBytes=0";
    List<Reading> readings = Logs.read("traffic.log", line);

    assertThat(Logs.findings(readings)).isEmpty();
    Record record = Logs.records(readings).get(0);
    assertThat(record.fidelity()).isEqualTo(Fidelity.VENDOR);
    assertThat(Logs.text(record, "ipProtocol")).isEqualTo("tcp");
    assertThat(Logs.text(record, "dstPort")).isEqualTo("853");
    assertThat(Logs.text(record, "action")).isNull();
    assertThat(Logs.text(record, "metadata_deviceEventId")).isEqualTo("traffic-deny");
  }

  @Test
  void tabsAndCaretsPartPairsToo() {
    String tabs = Samples.LEEF.substring(0, Samples.LEEF.indexOf("cat=")).concat(
        Samples.LEEF.substring(Samples.LEEF.indexOf("cat=")).replace('|', '\t'));
    String carets = tabs.replace('\t', '^').replace("LEEF:1.0|", "LEEF:2.0|").replace("|cat=", "|^|cat=");
    for (String line : List.of(tabs, carets)) {
      List<Reading> readings = Logs.read("traffic.log", line);
      assertThat(Logs.findings(readings)).as(line).isEmpty();
      assertThat(Logs.text(Logs.records(readings).get(0), "dstPort")).isEqualTo("853");
    }
  }

  @Test
  void truncatedLinesAreToldOf() {
    String cut = Samples.LEEF.substring(0, Samples.LEEF.indexOf("dstPort=853") + 9);
    assertThat(Logs.findings(Logs.read("traffic.log", cut))).singleElement().satisfies(finding ->
        assertThat(finding.message())
            .isEqualTo("palo-alto/ngfw-leef does not take the line: the TRAFFIC line has no `action=` or "
                + "`totalBytes=`: truncated?"));
    String later = Samples.LEEF.substring(0, Samples.LEEF.indexOf("srcBytes=2263") + 11);
    assertThat(Logs.findings(Logs.read("traffic.log", Samples.LEEF + "\n" + later))).singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(LogCode.LINE_NARROWER));
  }

  @Test
  void otherTypesOfLogsAreToldOf() {
    String line = "LEEF:1.0|Palo Alto Networks|PAN-OS Syslog Integration|10.2.7|general|cat=SYSTEM|msg=|cat=TRAFFIC|";
    assertThat(Logs.findings(Logs.read("system.log", line))).singleElement().satisfies(finding ->
        assertThat(finding.message()).isEqualTo("palo-alto/ngfw-leef does not read SYSTEM logs"));
  }
}

package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Layout;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.enrich.ListColumn;
import dev.assay.logs.enrich.MatchList;
import dev.assay.logs.enrich.NameNormalization;
import dev.assay.logs.enrich.NetworkBlocks;
import dev.assay.logs.time.Reception;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
  private static String print(List<Reading> readings) {
    return readings.stream().filter(Reading.OfRecord.class::isInstance).map(Reading.OfRecord.class::cast)
        .map(one -> RecordJson.print(one.record(), one.source().id()) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void whatIsPrintedReadsBack() {
    String log = Samples.HEADER + Samples.traffic(117) + "\n" + Samples.threat(123) + "\n" + Samples.CONN + "\n"
        + Samples.PLAIN_SSL + "\n" + Samples.with(Samples.traffic(117), 26, "0853") + "\n";
    String printed = print(Logs.read("dir/mixed.log", log));

    List<Reading> back = Logs.read("records.jsonl", printed);

    assertThat(printed.lines()).hasSize(5);
    assertThat(Logs.findings(back)).isEmpty();
    assertThat(print(back)).isEqualTo(printed);
    assertThat(Logs.records(back).get(2).name()).hasToString("dir/mixed.log:3");
  }

  @Test
  void keysStandInAFixedOrder() {
    Layout layout = Layout.of(List.of("srcDevice_ip", "dstPort", "srcDevice_ip_isInternal", "timestamp"));
    List<Reading> readings = Logs.read(Logs.CATALOG, Enrichment.standard(), layout, "x.log",
        "{\"_path\":\"conn\",\"ts\":\"2024-05-14T09:21:33Z\",\"id.orig_h\":\"10.0.0.1\",\"id.resp_p\":853}"
            .getBytes(StandardCharsets.UTF_8), Optional.empty(), Reception.UNKNOWN);
    assertThat(print(readings)).isEqualTo("{\"_record\":\"x.log:1\",\"_source\":\"zeek/json\",\"_fidelity\":\"vendor\","
        + "\"timestamp\":1715678493000,\"dstPort\":853,\"srcDevice_ip\":\"10.0.0.1\",\"srcDevice_ip_isInternal\":true,"
        + "\"fields\":{\"_path\":\"conn\",\"id.orig_h\":\"10.0.0.1\",\"id.resp_p\":\"853\","
        + "\"ts\":\"2024-05-14T09:21:33Z\"}}\n");
  }

  @Test
  void aRecordByHandIsEnrichedWhereItSaysNothing() {
    List<Reading> readings = Logs.read("r.jsonl", ("{\"timestamp\":5,\"srcDevice_ip\":\"10.0.0.1\",\"dstPort\":\"853\","
        + "\"dstDevice_ip\":\"10.0.0.2\",\"dstDevice_ip_isInternal\":false,\"action\":null}")
        .getBytes(StandardCharsets.UTF_8), Optional.of("record"), Reception.UNKNOWN);
    var record = Logs.records(readings).get(0);
    assertThat(Logs.text(record, "srcDevice_ip_isInternal")).isEqualTo("true");
    assertThat(Logs.text(record, "dstDevice_ip_isInternal")).isEqualTo("false");
    assertThat(record.whole(record.layout().slot("dstPort"))).isEqualTo(853);
    assertThat(Logs.text(record, "action")).isEqualTo("null");
    assertThat(record.name()).hasToString("r.jsonl:1");
  }

  @Test
  void aListIsNoTextAndNoNumber() {
    List<Reading> readings = Logs.read("r.jsonl", ("{\"timestamp\":5,\"srcDevice_ip\":[\"10.0.0.1\"],\"dstPort\":[853],"
        + "\"listMatches\":[\"a\"]}").getBytes(StandardCharsets.UTF_8), Optional.of("record"), Reception.UNKNOWN);
    assertThat(Logs.text(Logs.records(readings).get(0), "srcDevice_ip")).isNull();
    assertThat(Logs.text(Logs.records(readings).get(0), "dstPort")).isNull();
    assertThat(Logs.text(Logs.records(readings).get(0), "listMatches")).isEqualTo("[a]");
    assertThat(Logs.findings(readings)).extracting("code")
        .containsExactly(LogCode.VALUE_LEFT_OUT, LogCode.VALUE_LEFT_OUT);
  }

  @Test
  void aListAndATextThatIsNoAddressAreToldOfApart() {
    List<Reading> readings = Logs.read("r.jsonl", ("{\"timestamp\":5,\"srcDevice_ip\":[\"10.0.0.1\"]}\n"
        + "{\"timestamp\":5,\"srcDevice_ip\":\"10.0.0.300\"}\n{\"timestamp\":5,\"srcDevice_ip\":\"\"}")
        .getBytes(StandardCharsets.UTF_8), Optional.of("record"), Reception.UNKNOWN);
    assertThat(Logs.findings(readings)).extracting("code")
        .containsExactly(LogCode.VALUE_LEFT_OUT, LogCode.VALUE_NO_ADDRESS);
    assertThat(Logs.text(Logs.records(readings).get(1), "srcDevice_ip")).isEqualTo("10.0.0.300");
  }

  @Test
  void whatIsEnrichedReadsBackAsItIs() {
    Enrichment enrichment = new Enrichment(NetworkBlocks.rfc1918(),
        new NameNormalization(true, true, Map.of("CORP", "", "corp.example.com", "")),
        List.of(new MatchList("known", ListColumn.DOMAIN, List.of(new MatchList.Item("example.com")))));
    String line = "{\"timestamp\":5,\"device_hostname\":\"WS-17.corp.example.com\",\"user_username\":\"CORP\\\\CORP\\\\J\","
        + "\"dns_queryDomain\":\"A.Example.co.uk\",\"http_url\":\"https://www.example.com/a?b=c\"}";
    String printed = print(enriched(enrichment, line));

    assertThat(printed).contains("\"dns_queryDomain_rootDomain\":\"example.co.uk\"", "\"http_url_path\":\"/a\"",
        "\"listMatches\":[\"column:Domain\",\"known\"]", "\"device_hostname\":\"ws-17\"",
        "\"user_username\":\"corp\\\\j\"", "\"user_username_raw\":\"CORP\\\\CORP\\\\J\"");
    assertThat(print(enriched(enrichment, printed))).isEqualTo(printed);
  }

  private static List<Reading> enriched(Enrichment enrichment, String line) {
    return Logs.read(Logs.CATALOG, enrichment, Logs.WHOLE, "r.jsonl", line.getBytes(StandardCharsets.UTF_8),
        Optional.of("record"), Reception.UNKNOWN);
  }

  @Test
  void aLineThatIsNoRecordIsAFinding() {
    assertThat(Logs.findings(Logs.read("r", "{\"srcPort\":1}\n{".getBytes(StandardCharsets.UTF_8),
        Optional.of("record"), Reception.UNKNOWN))).extracting("code")
        .containsExactly(LogCode.TIME_UNKNOWN, LogCode.LINE_NOT_PARSED);
  }
}

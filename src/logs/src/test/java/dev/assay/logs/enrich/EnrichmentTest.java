package dev.assay.logs.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.MatchList.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrichmentTest {
  private static final Layout LAYOUT = Layout.of(List.of("srcDevice_ip_isInternal", "srcDevice_ip_version",
      "srcDevice_ip_ipv4IntValue", "dstDevice_ip_isInternal", "listMatches"));

  private static Record enrich(Enrichment enrichment, long time, Map<String, String> fields) {
    EnrichmentPlan plan = enrichment.plan(Schema.cloudSiem(), LAYOUT);
    SlotRecord.Builder record = SlotRecord.builder(LAYOUT);
    plan.apply(plan.inputs().stream().map(fields::get).toArray(String[]::new), time, record);
    return record.build(new RecordName("x", 1), time, RawEvent.EMPTY);
  }

  private static String text(Record record, String field) {
    Value value = record.value(LAYOUT.slot(field));
    return value == null ? null : value.text();
  }

  private static String matches(ListColumn column, String item, Map<String, String> fields) {
    MatchList list = new MatchList("L", column, List.of(new Item("nothing"), new Item(item)));
    return text(enrich(new Enrichment(NetworkBlocks.rfc1918(), List.of(list)), 0, fields), "listMatches");
  }

  @Test
  void derivesFromAddresses() {
    Record record = enrich(Enrichment.standard(), 0, Map.of("srcDevice_ip", "10.0.0.1", "dstDevice_ip", "no address"));
    assertThat(text(record, "srcDevice_ip_isInternal")).isEqualTo("true");
    assertThat(text(record, "srcDevice_ip_version")).isEqualTo("4");
    assertThat(text(record, "srcDevice_ip_ipv4IntValue")).isEqualTo("167772161");
    assertThat(text(record, "dstDevice_ip_isInternal")).as("absent where it is no address").isNull();

    Record six = enrich(Enrichment.standard(), 0, Map.of("srcDevice_ip", "2001:db8::1"));
    assertThat(text(six, "srcDevice_ip_isInternal")).isEqualTo("false");
    assertThat(text(six, "srcDevice_ip_version")).isEqualTo("6");
    assertThat(text(six, "srcDevice_ip_ipv4IntValue")).isNull();
  }

  @Test
  void documentationNetworksAreNotInternalAndConfiguredOnesAre() {
    assertThat(text(enrich(Enrichment.standard(), 0, Map.of("srcDevice_ip", "203.0.113.9")), "srcDevice_ip_isInternal"))
        .isEqualTo("false");
    Enrichment configured = new Enrichment(NetworkBlocks.of(List.of("203.0.113.0/24"), new ArrayList<>()), List.of());
    assertThat(text(enrich(configured, 0, Map.of("srcDevice_ip", "203.0.113.9")), "srcDevice_ip_isInternal"))
        .isEqualTo("true");
  }

  @Test
  void matchesListsByColumn() {
    assertThat(matches(ListColumn.SRC_IP, "10.0.0.0/8", Map.of("srcDevice_ip", "10.1.1.1")))
        .isEqualTo("[L, column:SrcIp]");
    assertThat(matches(ListColumn.SRC_IP, "10.0.0.0/8", Map.of("dstDevice_ip", "10.1.1.1"))).isNull();
    assertThat(matches(ListColumn.IP, "2001:db8::1", Map.of("device_ip", "2001:DB8:0::1"))).isNotNull();
    assertThat(matches(ListColumn.DOMAIN, "example.com", Map.of("dns_queryDomain", "a.b.Example.com"))).isNotNull();
    assertThat(matches(ListColumn.DOMAIN, "example.com", Map.of("dns_queryDomain", "badexample.com"))).isNull();
    assertThat(matches(ListColumn.USERNAME, "JDoe", Map.of("user_username", "jdoe"))).isNotNull();
    assertThat(matches(ListColumn.URL, "http://a/", Map.of("http_url", "http://A/"))).isNull();
    assertThat(matches(ListColumn.DST_ASN, "64496", Map.of("dstDevice_ip_asnNumber", "64496"))).isNotNull();
    assertThat(ListColumn.named("srcip")).contains(ListColumn.SRC_IP);
  }

  @Test
  void domainsAreLookedForInUrls() {
    assertThat(matches(ListColumn.DOMAIN, "example.com", Map.of("http_url", "WWW.Example.com:8080/a?b=other.net")))
        .isEqualTo("[L, column:Domain]");
    assertThat(matches(ListColumn.DOMAIN, "example.com", Map.of("http_url", "other.net/example.com"))).isNull();
    assertThat(Urls.host("https://user@a.example.com:443/x")).isEqualTo("a.example.com");
    assertThat(Urls.host("https://[2001:db8::1]:443/x")).isEqualTo("2001:db8::1");
    assertThat(Urls.host("invoice")).isNull();
    assertThat(Urls.host("")).isNull();
    assertThat(Urls.host("://")).isNull();
  }

  @Test
  void anItemCountsUntilItExpires() {
    Instant end = Instant.parse("2024-01-01T00:00:00Z");
    MatchList list = new MatchList("L", ListColumn.HOSTNAME, List.of(new Item("h", "", Optional.of(end))));
    Enrichment enrichment = new Enrichment(NetworkBlocks.rfc1918(), List.of(list));
    Map<String, String> fields = Map.of("device_hostname", "h");
    assertThat(text(enrich(enrichment, end.toEpochMilli() - 1, fields), "listMatches")).isNotNull();
    assertThat(text(enrich(enrichment, end.toEpochMilli(), fields), "listMatches")).isNull();
  }
}

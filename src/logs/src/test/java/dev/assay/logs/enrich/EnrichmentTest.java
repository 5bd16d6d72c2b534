package dev.assay.logs.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.MatchList.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EnrichmentTest {
  private static final Layout LAYOUT = Layout.of(List.of("srcDevice_ip_isInternal", "srcDevice_ip_version",
      "srcDevice_ip_ipv4IntValue", "dstDevice_ip_isInternal", "listMatches"));

  private static final NameNormalization NAMES =
      new NameNormalization(true, true, Map.of("corp", "", "corp.example.com", ""));

  private static Enrichment with(MatchList list) {
    return new Enrichment(NetworkBlocks.rfc1918(), NameNormalization.none(), List.of(list));
  }

  /** The fields that enrichment fills. */
  private static String shown(Enrichment enrichment, Layout layout, Map<String, String> fields) {
    EnrichmentPlan plan = enrichment.plan(Schema.cloudSiem(), layout);
    SlotRecord.Builder builder = SlotRecord.builder(layout);
    plan.apply(plan.inputs().stream().map(fields::get).toArray(String[]::new), 0, builder);
    Record record = builder.build(new RecordName("x", 1), 0, RawEvent.EMPTY);
    return layout.fields().stream().filter(field -> record.value(layout.slot(field)) != null)
        .map(field -> field + ": " + record.value(layout.slot(field)).text() + "\n").collect(Collectors.joining());
  }

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
    return text(enrich(with(list), 0, fields), "listMatches");
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
    Enrichment configured = new Enrichment(NetworkBlocks.of(List.of("203.0.113.0/24"), new ArrayList<>()),
        NameNormalization.none(), List.of());
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
  void derivesFromDomainsAndUrls() {
    Layout layout = Layout.of(List.of("dns_queryDomain_fqdn", "dns_queryDomain_rootDomain", "dns_queryDomain_tld",
        "http_url_fqdn", "http_url_path", "http_url_protocol", "http_url_queryParameters", "http_url_rootDomain",
        "http_url_tld", "http_referer_rootDomain"));
    assertThat(shown(Enrichment.standard(), layout, Map.of("dns_queryDomain", "A.Example.co.uk",
        "http_url", "https://b.example.com/c?d=e", "http_referer", "https://203.0.113.5/"))).isEqualTo("""
        dns_queryDomain_fqdn: a.example.co.uk
        dns_queryDomain_rootDomain: example.co.uk
        dns_queryDomain_tld: uk
        http_url_fqdn: b.example.com
        http_url_path: /c
        http_url_protocol: https
        http_url_queryParameters: d=e
        http_url_rootDomain: example.com
        http_url_tld: com
        """);
  }

  /** What the schema says is filled has to be, and nothing else; the lint and the page on limits go by it. */
  @Test
  void everyDerivedFieldIsFilledButThoseTheSchemaNames() {
    Map<String, String> examples = Map.of("ip", "203.0.113.5", "domain", "www.example.com", "url_domain",
        "https://www.example.com/a?b=c", "normalizedHostname", "ws-17", "normalizedUsername", "jdoe");
    List<Field> fields = Schema.cloudSiem().fields();
    Map<String, String> all = fields.stream()
        .filter(field -> field.enrichment().filter(examples::containsKey).isPresent())
        .collect(Collectors.toMap(Field::name, field -> examples.get(field.enrichment().get())));
    Layout layout = Layout.of(fields.stream().filter(Field::derived).map(Field::name).toList());
    assertThat(shown(Enrichment.standard(), layout, all).lines().map(line -> line.substring(0, line.indexOf(':'))))
        .containsExactlyInAnyOrderElementsOf(fields.stream().filter(field -> field.derived() && !field.unfilled())
            .map(Field::name).toList());
  }

  @Test
  void whatNobodyWantsIsNotRead() {
    assertThat(Enrichment.standard().plan(Schema.cloudSiem(), Layout.of(List.of("http_url", "user_username")))
        .inputs()).isEmpty();
    MatchList list = new MatchList("L", ListColumn.USERNAME, List.of(new Item("jdoe")));
    assertThat(with(list).plan(Schema.cloudSiem(), Layout.of(List.of("http_url"))).inputs())
        .as("nobody asks for matches").isEmpty();
    assertThat(new Enrichment(NetworkBlocks.rfc1918(), NAMES, List.of())
        .plan(Schema.cloudSiem(), Layout.of(List.of("http_url", "user_username"))).inputs())
        .containsExactly("user_username", "user_username_raw");
  }

  @Test
  void whatIsThereStays() {
    Layout layout = Layout.of(List.of("http_url_rootDomain", "http_url_tld"));
    EnrichmentPlan plan = Enrichment.standard().plan(Schema.cloudSiem(), layout);
    SlotRecord.Builder record = SlotRecord.builder(layout).text(0, "other.test");
    plan.apply(new String[] {"https://example.com/"}, 0, record);
    assertThat(record.build(new RecordName("x", 1), 0, RawEvent.EMPTY).text(0)).isEqualTo("other.test");
  }

  @Test
  void namesAreKeptAsWrittenAndNormalizedWhereThatIsWanted() {
    Layout layout = Layout.of(List.of("device_hostname", "device_hostname_raw", "user_username", "user_username_raw"));
    Map<String, String> fields = Map.of("device_hostname", "WS-17.corp.example.com", "user_username", "CORP\\JDoe");
    String raw = """
        device_hostname_raw: WS-17.corp.example.com
        user_username_raw: CORP\\JDoe
        """;
    assertThat(shown(Enrichment.standard(), layout, fields)).isEqualTo(raw);
    assertThat(shown(new Enrichment(NetworkBlocks.rfc1918(), NAMES, List.of()), layout, fields)).isEqualTo("""
        device_hostname: ws-17
        device_hostname_raw: WS-17.corp.example.com
        user_username: jdoe
        user_username_raw: CORP\\JDoe
        """);
    assertThat(shown(new Enrichment(NetworkBlocks.rfc1918(), new NameNormalization(true, false, NAMES.domains()),
        List.of()), layout, fields)).contains("device_hostname: ws-17\n").doesNotContain("user_username: ");
  }

  @Test
  void aNameIsNormalizedOnce() {
    Layout layout = Layout.of(List.of("user_username"));
    assertThat(shown(new Enrichment(NetworkBlocks.rfc1918(), NAMES, List.of()), layout,
        Map.of("user_username", "CORP\\jdoe", "user_username_raw", "CORP\\CORP\\jdoe"))).isEmpty();
  }

  @Test
  void matchListsSeeTheNormalizedName() {
    MatchList list = new MatchList("L", ListColumn.USERNAME, List.of(new Item("jdoe")));
    Map<String, String> fields = Map.of("user_username", "CORP\\JDoe");
    assertThat(shown(with(list), Layout.of(List.of("listMatches")), fields)).isEmpty();
    assertThat(shown(new Enrichment(NetworkBlocks.rfc1918(), NAMES, List.of(list)), Layout.of(List.of("listMatches")),
        fields)).isEqualTo("listMatches: [L, column:Username]\n");
  }

  @Test
  void anItemCountsUntilItExpires() {
    Instant end = Instant.parse("2024-01-01T00:00:00Z");
    MatchList list = new MatchList("L", ListColumn.HOSTNAME, List.of(new Item("h", "", Optional.of(end))));
    Enrichment enrichment = with(list);
    Map<String, String> fields = Map.of("device_hostname", "h");
    assertThat(text(enrich(enrichment, end.toEpochMilli() - 1, fields), "listMatches")).isNotNull();
    assertThat(text(enrich(enrichment, end.toEpochMilli(), fields), "listMatches")).isNull();
  }
}

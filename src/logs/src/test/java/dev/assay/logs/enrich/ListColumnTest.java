package dev.assay.logs.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.MatchList.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every column against every field that any column looks at. */
class ListColumnTest {
  private static final Layout LISTS = Layout.of(List.of("listMatches"));

  /** Every record has no more than {@code listMatches}, so what is derived on the way is derived for the list alone. */
  private static boolean hits(ListColumn column, String item, Map<String, String> fields) {
    MatchList list = new MatchList("L", column, List.of(new Item(item)));
    EnrichmentPlan plan = new Enrichment(NetworkBlocks.rfc1918(), NameNormalization.none(), List.of(list))
        .plan(Schema.cloudSiem(), LISTS);
    SlotRecord.Builder builder = SlotRecord.builder(LISTS);
    plan.apply(plan.inputs().stream().map(fields::get).toArray(String[]::new), 0, builder);
    Record record = builder.build(new RecordName("x", 1), 0, RawEvent.EMPTY);
    return record.value(0) != null && record.value(0).text().equals("[L, column:" + column.label() + "]");
  }

  private static String item(ListColumn column) {
    return column.how() == ListColumn.How.IP ? "203.0.113.5" : "example.com";
  }

  @Test
  void aColumnLooksAtItsFieldsAndAtNoOther() {
    TreeSet<String> all = Arrays.stream(ListColumn.values()).flatMap(column -> column.fields().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    all.add("application");
    for (ListColumn column : ListColumn.values()) {
      List<String> found = new ArrayList<>();
      for (String field : all) {
        if (hits(column, item(column), Map.of(field, item(column)))) {
          found.add(field);
        }
        assertThat(hits(column, item(column), Map.of(field, "198.51.100.7"))).as(field).isFalse();
      }
      List<String> wanted = new ArrayList<>(column.fields());
      // What is derived of these is among the column's fields.
      if (column == ListColumn.DOMAIN) {
        wanted.addAll(List.of("http_url", "bro_ssl_serverName"));
      }
      assertThat(found).as(column.label()).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void fieldsOfTheReferenceThatTheSchemaDoesNotHaveAreKnown() {
    TreeSet<String> strange = Arrays.stream(ListColumn.values()).flatMap(column -> column.fields().stream())
        .filter(field -> !Schema.cloudSiem().names(field)).filter(field -> !field.startsWith("bro_smtp_headers."))
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(strange)
        .containsExactly("bro_ntlm_domainame", "http_referrerDomain", "http_referrerHostname", "username");
  }

  @Test
  void itemsAreComparedAsTheirColumnSays() {
    for (ListColumn column : ListColumn.values()) {
      String field = column.fields().get(0);
      String item = item(column);
      boolean folds = column.how() == ListColumn.How.NAME || column.how() == ListColumn.How.DOMAIN;
      boolean names = column.how() != ListColumn.How.IP;
      assertThat(hits(column, item, Map.of(field, names ? "Example.COM" : "203.0.113.5"))).as(column.label())
          .isEqualTo(folds || !names);
      assertThat(hits(column, item, Map.of(field, "www.example.com"))).as(column.label())
          .isEqualTo(column.how() == ListColumn.How.DOMAIN);
      assertThat(hits(column, "203.0.113.0/24", Map.of(field, "203.0.113.5"))).as(column.label()).isEqualTo(!names);
    }
  }

  @Test
  void domainsAreFoundInWhatIsDerived() {
    assertThat(hits(ListColumn.DOMAIN, "example.com", Map.of("http_url", "https://a.example.com/"))).isTrue();
    assertThat(hits(ListColumn.DOMAIN, "a.example.com", Map.of("http_url", "https://a.example.com/"))).isTrue();
    assertThat(hits(ListColumn.DOMAIN, "example.com", Map.of("http_url", "https://other.test/example.com"))).isFalse();
    assertThat(hits(ListColumn.DOMAIN, "example.com", Map.of("http_referer", "https://a.example.com/"))).isTrue();
    assertThat(hits(ListColumn.HOSTNAME, "a.example.com", Map.of("http_referer", "https://a.example.com/"))).isTrue();
    assertThat(hits(ListColumn.DOMAIN, "example.com", Map.of("bro_ssl_serverName", "a.example.com"))).isTrue();
    assertThat(hits(ListColumn.DOMAIN, "example.com", Map.of("dns_queryDomain", "a.example.com."))).isTrue();
    assertThat(hits(ListColumn.DOMAIN, "example.com", Map.of("dns_queryDomain", "badexample.com"))).isFalse();
  }

  @Test
  void whatALogSaysGoesBeforeWhatIsDerived() {
    Map<String, String> fields = Map.of("http_url", "https://a.example.com/", "http_url_fqdn", "other.test",
        "http_url_rootDomain", "other.test");
    assertThat(hits(ListColumn.DOMAIN, "example.com", fields)).isFalse();
    assertThat(hits(ListColumn.DOMAIN, "other.test", fields)).isTrue();
  }
}

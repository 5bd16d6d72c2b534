package dev.assay.convert.sigma.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sigma.SigmaTarget;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomiesTest {
  private static Taxonomies with(String text) {
    return Taxonomies.with(List.of(new SourceText("own.yaml", text)), Schema.cloudSiem());
  }

  @Test
  void the_shipped_ones_are_sound() {
    assertThat(Taxonomies.shipped().all()).extracting(Taxonomy::name)
        .containsExactly("firewall", "zeek_conn", "network_connection");
    assertThat(Taxonomies.shipped().all()).allSatisfy(taxonomy -> assertThat(taxonomy.field("dstPort"))
        .get().extracting(TaxonomyField::kind).isEqualTo(ValueKind.NUMBER));
  }

  @Test
  void a_project_adds_replaces_and_extends() {
    Taxonomies taxonomies = with("{name: firewall, extends: firewall, attack: '18', "
        + "fields: {device_hostname: hostname, action: , dstPort: {field: port, kind: text}}}");

    assertThat(taxonomies.diagnostics()).isEmpty();
    Taxonomy firewall = taxonomies.all().stream().filter(one -> one.name().equals("firewall")).findFirst()
        .orElseThrow();
    assertThat(taxonomies.all()).hasSize(3);
    assertThat(firewall.prefix()).isEqualTo("net_firewall_");
    assertThat(firewall.attack()).isEqualTo("18");
    assertThat(firewall.field("srcDevice_ip")).contains(new TaxonomyField("src_ip", ValueKind.ADDRESS));
    assertThat(firewall.field("dstPort")).contains(new TaxonomyField("port", ValueKind.TEXT));
    assertThat(firewall.field("action")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
      "[a]                                                              ! Y011 ! [a]",
      "{name: x, prefix: x_, logsource: {product: p}}                   ! Y010 ! ``",
      "{name: x, prefix: x_, logsource: {product: p}, fields: {}, a: b} ! Y009 ! a",
      "{name: X, prefix: x_, logsource: {product: p}, fields: {}}       ! Y011 ! X",
      "{name: x, prefix: x_, logsource: {definition: p}, fields: {}}    ! Y011 ! {definition: p}",
      "{name: x, prefix: x_, logsource: {vendor: p, product: p}, fields: {}} ! Y009 ! vendor",
      "{name: x, prefix: x_, logsource: {product: p}, fields: {dstPrt: y}}   ! Y009 ! dstPrt",
      "{name: x, prefix: x_, logsource: {product: p}, fields: {dstPort: 'a|b'}} ! Y011 ! 'a|b'",
      "{name: x, prefix: x_, logsource: {product: p}, fields: {dstPort: {field: a, kind: port}}} ! Y011 ! port",
      "{name: x, prefix: x_, logsource: {product: p}, fields: {dstPort: {kind: text}}} ! Y010 ! ``",
      "{name: x, extends: firewal}                                      ! Y011 ! firewal",
      "{name: x, extends: firewall, attack: '3'}                        ! Y011 ! '3'",
      "{name: x, prefix: zeek_conn_, logsource: {product: p}, fields: {}} ! Y011 ! zeek_conn_",
      "{name: x, name: y}                                               ! Y002 ! name"})
  void mistakes_are_told_where_they_are(String text, String code, String marked) {
    Taxonomies taxonomies = with(text.strip());

    assertThat(taxonomies.all()).hasSize(3);
    assertThat(taxonomies.diagnostics()).isNotEmpty();
    Diagnostic first = taxonomies.diagnostics().get(0);
    assertThat(first.code().id()).isEqualTo(code);
    assertThat(first.span().orElseThrow().text()).isEqualTo(marked);
  }

  @Test
  void a_mistake_refuses_every_rule_at_its_place() {
    Surroundings common = Exports.surroundings();
    Export export = new SigmaTarget().export(RuleFixtures.when("dstPort = 853"), new Surroundings(common.schema(),
        common.internal(), common.lists(), List.of(new SourceText("own.yaml", "{name: x, extends: firewal}"))));

    assertThat(export.refusals()).singleElement()
        .satisfies(refusal -> assertThat(refusal.span().source().name()).isEqualTo("own.yaml"));
  }
}

package dev.assay.convert.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sigma.SigmaTarget;
import dev.assay.convert.sigma.reader.SigmaProofReader;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that enrichment derives, in tests and in the columns of lists, against log sources that name them or not. */
class DerivedFieldsProofTest {
  private final SigmaTarget target = new SigmaTarget();

  @Test
  void a_column_that_assay_derives_is_a_condition_and_without_it_the_export_is_refuted() {
    Surroundings surroundings = surroundings("{http_referer: cs-referer, srcDevice_hostname: src_host}",
        List.of("srcDevice_hostname", "http_referer_fqdn", "http_url_fqdn"), "badhost.example");
    Export export = export("listMatches includes 'l'", surroundings);

    assertThat(export.losses().stream().filter(Loss::conditional)).extracting(Loss::what).containsExactly(
        "the match list l is also compared with http_referer_fqdn, which Assay derives from http_referer, and Sigma "
            + "does not");
    assertThat(export.losses()).extracting(Loss::what).contains(
        "the match list l is also compared with http_url_fqdn, which events of this log source do not have");
    assertThat(proof(export, surroundings).predicate()).isInstanceOf(Proof.Scope.Proven.class);
    Export silent = new Export(export.target(), export.rule(), export.artefacts(), List.of(), List.of());
    assertThat(proof(silent, surroundings).predicate()).isInstanceOf(Proof.Scope.Refuted.class);
  }

  @Test
  void a_column_that_only_the_log_can_bring_is_no_condition() {
    Surroundings surroundings =
        surroundings("{srcDevice_ip: ip, srcPort: port}", List.of("srcDevice_ip_asnNumber", "srcPort"), "64500");

    assertThat(export("listMatches includes 'l'", surroundings).losses()).noneMatch(Loss::conditional);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http_url_fqdn = 'evil.example'", "http_url_fqdn = 'evil.example' and srcPort = 5",
      "srcDevice_ip_countryCode = 'XX'", "listMatches includes 'l'", "not listMatches includes 'l'"})
  void a_derived_field_that_the_log_source_names_is_proven(String condition) {
    Surroundings surroundings = surroundings("{http_url: url, http_url_fqdn: host, srcPort: port, srcDevice_ip: ip, "
        + "srcDevice_ip_countryCode: country}", List.of("http_url_fqdn"), "evil.example");
    Export export = export(condition, surroundings);

    assertThat(export.losses()).noneMatch(Loss::conditional);
    assertThat(proof(export, surroundings)).satisfies(proof -> {
      assertThat(proof.predicate()).isInstanceOf(Proof.Scope.Proven.class);
      assertThat(proof.atoms()).allSatisfy(atom -> assertThat(atom.decided()).isPositive());
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"listMatches includes 'l'", "listMatches includes 'l' and srcPort = 5"})
  void each_test_and_each_field_of_a_long_list_has_its_turn(String condition) {
    String[] items = IntStream.range(0, 3000).mapToObj(i -> "d" + i + ".example").toArray(String[]::new);
    Surroundings surroundings = surroundings("{http_url_fqdn: host, srcPort: port}",
        List.of("dns_queryDomain", "dns_replyDomain", "http_url_fqdn"), items);

    assertThat(proof(export(condition, surroundings), surroundings).predicate())
        .isInstanceOf(Proof.Scope.Proven.class);
  }

  @ParameterizedTest
  @CsvSource({"evil.example", "Evil.Example.", "evil.example..", ".", "..", ".example"})
  void domains_are_compared_as_enrichment_does(String item) {
    Surroundings surroundings = surroundings("{dns_queryDomain: query}", List.of("dns_queryDomain"), item);
    Export export = export("listMatches includes 'l'", surroundings);

    assertThat(proof(export, surroundings).predicate()).isInstanceOf(Proof.Scope.Proven.class);
    String text = export.artefacts().get(0).text();
    for (String lost : text.lines().filter(line -> line.strip().startsWith("- '")).toList()) {
      Artefact mistaken = new Artefact(export.artefacts().get(0).path(), text.replace(lost + "\n", lost.replace("- '",
          "- '\u2620") + "\n"));
      assertThat(proof(new Export("sigma", export.rule(), List.of(mistaken), List.of(), List.of()), surroundings)
          .isRefuted()).as(lost).isTrue();
    }
  }

  private Export export(String condition, Surroundings surroundings) {
    CheckedRule rule = RuleFixtures.rules("rule r when " + condition + " severity 1 signal on srcDevice_ip").get(0);
    Export export = target.export(rule, surroundings);
    assertThat(export.refusals()).isEmpty();
    List<Artefact> mine = export.artefacts().stream().filter(one -> one.path().contains("mine_")).toList();
    List<Loss> losses = export.losses();
    return new Export(export.target(), rule, mine, losses, List.of());
  }

  private Proof proof(Export export, Surroundings surroundings) {
    return new Prover(target, new SigmaProofReader(), target.common(List.of(export), surroundings), surroundings,
        ProofLayout.of(List.of(export.rule()), surroundings), new Enriched(surroundings, Optional.empty()))
        .prove(export, List.of()).get(0);
  }

  /** A log source of its own, with a list of domains. */
  private static Surroundings surroundings(String names, List<String> column, String... items) {
    Surroundings shared = Exports.surroundings();
    ListDefinition list = new ListDefinition("l", "Domain", "", column, false,
        Stream.of(items).map(item -> new ListDefinition.Item(item, "", Optional.empty())).toList());
    return new Surroundings(shared.schema(), shared.internal(), List.of(list), List.of(new SourceText("mine.yaml",
        "name: mine\nlogsource: {product: mine}\nprefix: mine_\nfields: " + names + "\n")));
  }

  /** Derives hosts of URLs, and finds domains on lists. */
  private record Enriched(Surroundings surroundings, Optional<Set<String>> looked) implements Enricher {
    @Override
    public Enricher withLists(Set<String> fields) {
      return new Enriched(surroundings, Optional.of(fields));
    }

    @Override
    public void enrich(UnaryOperator<String> texts, long time, SlotRecord.Builder record) {
      UnaryOperator<String> all = field -> texts.apply(field) != null || !field.endsWith("_fqdn") ? texts.apply(field)
          : host(texts.apply(field.substring(0, field.length() - "_fqdn".length())));
      for (String field : record.layout().fields()) {
        if (field.endsWith("_fqdn") && texts.apply(field) == null && all.apply(field) != null) {
          record.text(record.layout().slot(field), all.apply(field));
        }
      }
      ListDefinition list = surroundings.lists().get(0);
      boolean found = list.fields().stream().filter(field -> looked.map(only -> only.contains(field)).orElse(true))
          .map(all).anyMatch(text -> text != null
              && list.items().stream().anyMatch(item -> isBelow(text, item.value())));
      if (found && record.layout().slot("listMatches") >= 0) {
        record.value(record.layout().slot("listMatches"), new Value.Elements(List.of(new Value.Text("l"))));
      }
    }

    private static String host(String url) {
      return url == null || !url.startsWith("http://") ? null : url.substring(7).split("/", 2)[0];
    }

    private static boolean isBelow(String name, String domain) {
      return bare(name).equals(bare(domain)) || bare(name).endsWith("." + bare(domain));
    }

    private static String bare(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
  }
}

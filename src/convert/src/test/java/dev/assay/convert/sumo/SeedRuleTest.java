package dev.assay.convert.sumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Corpus;
import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.proof.Enricher;
import dev.assay.convert.proof.Proof;
import dev.assay.convert.proof.ProofLayout;
import dev.assay.convert.proof.Prover;
import dev.assay.convert.sumo.reader.SumoExpression;
import dev.assay.convert.sumo.reader.SumoNormalForm;
import dev.assay.convert.sumo.reader.SumoPrinter;
import dev.assay.convert.sumo.reader.SumoProofReader;
import dev.assay.convert.sumo.reader.SumoReader;
import dev.assay.convert.text.JsonOutput;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rule this project began with, exported, is the public rule of that id; read where the catalog lies. */
class SeedRuleTest {
  private static final Map<String, String> WINDOWS = Map.of("5m", "T05M");

  private final CheckedRule rule = Exports.shipped("dot_activity");
  private final Surroundings surroundings = Exports.surroundings();
  private final Export export = new SumoTarget().export(rule, surroundings);
  private Node.Mapping catalog;
  private Node.Mapping ours;

  @BeforeEach
  void read() {
    catalog = (Node.Mapping) ((Node.Mapping) Corpus.json("sumo/rules.json")).value("THRESHOLD-S00040").orElseThrow();
    Node.Mapping root = (Node.Mapping) Document.read(
        new SourceText("rule.json", export.artefacts().get(0).text()), Limits.GENERATED).root().orElseThrow();
    ours = (Node.Mapping) root.value("fields").orElseThrow();
  }

  @Test
  void every_part_is_the_same() {
    assertThat(ours.text("windowSize")).contains(WINDOWS.get(catalog.text("window").orElseThrow()));
    for (Map.Entry<String, String> key : Map.of("limit", "limit", "count_distinct", "countDistinct", "score", "score",
        "summary_expression", "summaryExpression", "enabled_by_default", "enabled", "is_prototype", "isPrototype",
        "category", "category", "name", "name", "stream", "stream").entrySet()) {
      assertThat(ours.text(key.getValue())).as(key.getValue()).isEqualTo(catalog.text(key.getKey())).isPresent();
    }
    assertThat(ours.texts("tags")).isEqualTo(catalog.texts("tags")).isNotEmpty();
    assertThat(ours.texts("groupByFields")).isEqualTo(catalog.texts("group_by_fields")).isEmpty();
    assertThat(selectors(ours, "entitySelectors", "entityType")).hasSize(5)
        .isEqualTo(selectors(catalog, "entity_selectors", "entity_type"));
  }

  private static List<String> selectors(Node.Mapping rule, String key, String type) {
    return rule.items(key).stream().map(Node.Mapping.class::cast)
        .map(each -> each.text(type).orElseThrow() + " " + each.text("expression").orElseThrow())
        .collect(Collectors.toList());
  }

  @Test
  void the_expression_has_the_same_normal_form() {
    assertThat(SumoPrinter.print(SumoNormalForm.of(expression(ours))))
        .isEqualTo(SumoPrinter.print(SumoNormalForm.of(expression(catalog))));
  }

  private static SumoExpression expression(Node.Mapping rule) {
    return SumoReader.read("rule", rule.text("expression").orElseThrow()).expression().orElseThrow();
  }

  /** The catalog's own text, in place of ours, passes the proof of our rule. */
  @Test
  void the_catalogs_expression_decides_each_boundary_record_alike() {
    Artefact own = export.artefacts().get(0);
    String text = own.text().replace(JsonOutput.INSTANCE.escapePlainText(ours.text("expression").orElseThrow()),
        JsonOutput.INSTANCE.escapePlainText(catalog.text("expression").orElseThrow()));
    assertThat(text).isNotEqualTo(own.text());
    Export theirs = new Export("sumo", rule, List.of(new Artefact(own.path(), text)), List.of(), List.of());

    Proof proof = new Prover(new SumoTarget(), new SumoProofReader(), List.of(), surroundings,
        ProofLayout.of(List.of(rule), surroundings), Enricher.NONE).prove(theirs, List.of()).get(0);

    assertThat(proof.predicate()).isInstanceOfSatisfying(Proof.Scope.Proven.class,
        proven -> assertThat(proven.records()).isGreaterThan(100));
    assertThat(proof.window()).isInstanceOf(Proof.Scope.Proven.class);
    assertThat(proof.atoms()).isNotEmpty().allSatisfy(atom -> {
      assertThat(atom.whenTrue()).as(atom.toString()).isPositive();
      assertThat(atom.whenFalse()).as(atom.toString()).isPositive();
    });
  }
}

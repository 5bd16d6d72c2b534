package dev.assay.convert.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.convert.Corpus;
import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every document of an export fits the JSON schema that Sigma publishes for it; where a copy of the schemas is. */
class SigmaSchemaTest {
  private static Schema detections;
  private static Schema correlations;

  @BeforeAll
  static void find() throws IOException {
    detections = schema(Corpus.path("sigma/json-schema/sigma-detection-rule-schema.json"));
    correlations = schema(Corpus.path("sigma/json-schema/sigma-correlation-rules-schema.json"));
  }

  private static Schema schema(Path file) throws IOException {
    // The published schema names its own dialect with an empty fragment, which is another name to a strict reader.
    String text = Files.readString(file).replace("/2020-12/schema#\"", "/2020-12/schema\"");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
  }

  @Test
  void exports_fit_the_schemas() {
    List<CheckedRule> rules = new ArrayList<>(List.of(Exports.shipped("dot_activity"),
        Exports.shipped("doh_known_resolver"), Exports.shipped("dot_over_udp")));
    rules.addAll(RuleFixtures.rules("""
        rule every_clause "Every: clause #1"
        id "MATCH-S00001" status "test" author "A. Nalyst" date "2025-01-31" modified "2025-02-01" license "MIT"
        falsepositives "Vulnerability scanners", "no" attack "TA0005", "T1573.001" tags "cve.2024-1", "network"
        related derived "929a690e-bef0-4204-a928-ef5e620d6fcc", renamed "old-id" references "https://example.com/#a b"
        description "On: one line"
        when any field contains~ ('12', 'x') and (action is null or action = '' or not srcPort in (1, 2))
        severity 10 signal on srcDevice_ip
        rule counted
        when dstPort = 443
        threshold distinct(dstDevice_ip) > 19 within 1h by entity, srcPort
        severity 0 signal on srcDevice_ip
        """));
    int documents = 0;
    for (CheckedRule rule : rules) {
      List<Artefact> artefacts = new SigmaTarget().export(rule, surroundings()).artefacts();
      assertThat(artefacts).isNotEmpty();
      for (Artefact artefact : artefacts) {
        for (String document : artefact.text().split("\n---\n")) {
          assertThat(problems(document)).as(document).isEmpty();
          documents++;
        }
      }
    }
    assertThat(documents).isGreaterThan(20);
  }

  @Test
  void a_document_that_does_not_fit_is_told() {
    String rule = new SigmaTarget().export(Exports.shipped("doh_known_resolver"), surroundings()).artefacts().get(0)
        .text();
    assertThat(problems(rule.replace("level: low", "level: 3"))).isNotEmpty();
    assertThat(problems(rule.replace("attack.t1573", "t1573"))).isNotEmpty();
  }

  private static Surroundings surroundings() {
    return SigmaGoldenTest.surroundings();
  }

  private static List<Error> problems(String document) {
    Node root = Document.read(new SourceText("rule.yml", document), Limits.HANDWRITTEN).root().orElseThrow();
    boolean correlation = ((Node.Mapping) root).value("correlation").isPresent();
    return (correlation ? correlations : detections).validate(json(root), InputFormat.JSON, context ->
        context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String json(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream().map(entry -> quoted(entry.key().text()) + ": " + json(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Sequence list) {
      return list.items().stream().map(SigmaSchemaTest::json).collect(Collectors.joining(", ", "[", "]"));
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return scalar.kind() == Node.ScalarKind.TEXT ? quoted(scalar.text()) : scalar.isNull() ? "null" : scalar.text();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}

package dev.assay.convert.sumo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Corpus;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every expression of the public content catalog is read. Skipped where there is no copy of it: in the folder the
 * system property {@code assay.corpus} or the environment variable {@code ASSAY_CORPUS} names, or in
 * {@code shared/corpus} beside the checkout. No part of it is in this repository.
 */
class SumoCorpusTest {
  /** Conditions and values. */
  private static final Set<String> EXPRESSIONS = Set.of("expression", "filter_expression", "match_expression",
      "trigger_expression", "value_expression", "value_fields", "arguments");
  /** Places that hold the name of a field, which is an expression, too. */
  private static final Set<String> FIELDS = Set.of("count_field", "group_by_fields", "field");
  private static final int IN_ALL = 4144;

  private static final List<Node.Scalar> FOUND = new ArrayList<>();

  @BeforeAll
  static void find() {
    collect("", Corpus.json("sumo/rules.json"));
  }

  private static void collect(String key, Node node) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> collect(entry.key().text(), entry.value()));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collect(key, item));
    } else if (node instanceof Node.Scalar scalar && !scalar.plain() && !scalar.text().isEmpty()
        && (EXPRESSIONS.contains(key) || FIELDS.contains(key))) {
      FOUND.add(scalar);
    }
  }

  @Test
  void everyExpressionIsReadAndPrintedSoThatItIsReadAgain() {
    assertThat(FOUND).hasSize(IN_ALL);
    for (Node.Scalar scalar : FOUND) {
      ReadSumo read = SumoReader.read(scalar.span().toString(), scalar.text());
      assertThat(read.diagnostics()).as(scalar.text()).isEmpty();
      String printed = SumoPrinter.print(read.expression().orElseThrow());
      assertThat(SumoReader.read("printed", printed).expression()).as(printed).isEqualTo(read.expression());
    }
  }

  @Test
  void everyNormalFormIsNormal() {
    for (Node.Scalar scalar : FOUND) {
      SumoExpression normal = SumoNormalForm.of(SumoReader.read("rule", scalar.text()).expression().orElseThrow());
      String printed = SumoPrinter.print(normal);
      assertThat(SumoReader.read("printed", printed).expression()).as(printed).contains(normal);
      assertThat(SumoNormalForm.of(normal)).as(printed).isEqualTo(normal);
    }
  }
}

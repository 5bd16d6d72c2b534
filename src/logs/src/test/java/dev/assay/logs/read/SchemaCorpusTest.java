package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Our schema says of every field what the public catalog says; skipped where there is no copy of the catalog. */
class SchemaCorpusTest {
  @Test
  void everyFieldIsAsTheCatalogHasIt() throws Exception {
    Optional<Path> folder = Corpus.folder();
    if (folder.isEmpty()) {
      System.out.println("SchemaCorpusTest skipped: no shared/corpus beside the checkout, and assay.corpus is not set");
    }
    Assumptions.assumeTrue(folder.isPresent(), "no copy of the content catalog");
    Node.Mapping catalog = (Node.Mapping)
        Document.read(Corpus.text(folder.get(), "schema.json"), Limits.GENERATED).root().orElseThrow();
    Schema schema = Schema.cloudSiem();
    assertThat(schema.fields()).hasSize(588);
    assertThat(schema.fields()).extracting(Field::name)
        .containsExactlyInAnyOrderElementsOf(catalog.entries().stream().map(entry -> entry.key().text()).toList());
    for (Node.Entry entry : catalog.entries()) {
      Field field = schema.field(entry.key().text()).orElseThrow();
      Node.Mapping theirs = (Node.Mapping) entry.value();
      assertThat(field.type()).as(field.name()).isEqualTo(type(theirs.text("type").orElseThrow()));
      assertThat(field.entityType()).as(field.name()).isEqualTo(theirs.text("entity_type"));
      assertThat(field.enrichment()).as(field.name()).isEqualTo(theirs.text("enrichment_type"));
      assertThat(field.derived()).as(field.name()).isEqualTo(is(theirs, "enrichment_populated"));
      assertThat(field.mappable()).as(field.name()).isEqualTo(is(theirs, "mappable"));
      assertThat(field.deprecated()).as(field.name()).isEqualTo(is(theirs, "deprecated"));
    }
  }

  private static FieldType type(String label) {
    return Arrays.stream(FieldType.values()).filter(type -> type.label().equals(label)).findFirst()
        .orElse(FieldType.STRUCT);
  }

  private static boolean is(Node.Mapping field, String key) {
    return field.text(key).filter("true"::equals).isPresent();
  }
}

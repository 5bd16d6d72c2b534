package dev.assay.harness.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.harness.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With {@code -Dassay.write} this writes the schemas instead of comparing them. */
class SchemasTest {
  private static final Path COMMITTED = Path.of("../../generated/schemas");

  @Test
  void theCommittedSchemasAreFresh() throws IOException {
    for (Map.Entry<String, String> schema : Schemas.all().entrySet()) {
      Path file = COMMITTED.resolve(schema.getKey());
      if (Boolean.getBoolean("assay.write")) {
        AtomicFile.write(file, schema.getValue());
      }
      assertThat(file).as("run: mvn -pl src/harness -am test -Dassay.write=true").exists();
      assertThat(Files.readString(file)).isEqualTo(schema.getValue());
    }
  }

  /** By the schema that json-schema.org publishes for schemas. */
  @Test
  void theyAreSchemas() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schemas = registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    Schemas.all().forEach((name, text) -> {
      assertThat(schemas.validate(text, InputFormat.JSON)).as(name).isEmpty();
      assertThat(schemas.validate(text.replace("\"object\"", "\"thing\""), InputFormat.JSON)).as(name).isNotEmpty();
    });
  }

  @Test
  void theyAreJson() {
    Schemas.all().forEach((name, text) ->
        assertThat(Document.read(new SourceText(name, text), Limits.GENERATED).diagnostics()).isEmpty());
  }
}

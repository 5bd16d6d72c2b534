package dev.assay.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final String REPORT = JsonReport.of(Results.ofEveryKind());

  /** The one that is committed for others to use. */
  @Test
  void aReportFitsItsSchema() throws IOException {
    String schema = Files.readString(Path.of("../../generated/schemas/report.schema.json"))
        .replace("\"$id\": \"", "\"$id\": \"https://assay.invalid/");
    assertThat(JsonSchemas.problems(SpecificationVersion.DRAFT_2020_12, schema, REPORT)).isEmpty();
    assertThat(JsonSchemas.problems(SpecificationVersion.DRAFT_2020_12, schema, REPORT.replace("\"rules\"", "\"x\"")))
        .isNotEmpty();
  }

  /** Two checkers that know nothing of each other. */
  @Test
  void itsShapeReadsItToo() {
    List<Diagnostic> problems = new ArrayList<>();
    Document document = Document.read(new SourceText("assay.json", REPORT), Limits.GENERATED);
    assertThat(JsonReport.SHAPE.decode(document.root().orElseThrow(), problems::add)).isPresent();
    assertThat(problems).isEmpty();
  }

  @Test
  void aFailureSaysWhereToLook() {
    assertThat(REPORT).contains("""
                "kind": "missing-signal",
        """.stripTrailing().indent(2).stripTrailing(), """
        "file": "tests/dot_activity/differs/traffic.log",
        """.strip(), "\"line\": 4,", "\"outcome\": \"content\",\n  \"exitCode\": 2,");
  }
}

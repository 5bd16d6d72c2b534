package dev.assay.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.HarnessCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final String REPORT = SarifReport.of(List.of(Results.place(HarnessCode.UNKNOWN_RULE),
      Diagnostic.of(HarnessCode.NO_CASES, "there is no case"), Results.place(HarnessCode.UNKNOWN_RULE)));

  /** The schema that OASIS publishes, as a library on Maven Central has it. */
  @Test
  void aReportFitsThePublishedSchema() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String report : List.of(REPORT, SarifReport.of(List.of()))) {
        assertThat(JsonSchemas.problems(SpecificationVersion.DRAFT_7, schema, report)).isEmpty();
      }
      assertThat(JsonSchemas.problems(SpecificationVersion.DRAFT_7, schema, REPORT.replace("startLine", "line")))
          .isNotEmpty();
    }
  }

  @Test
  void aResultHasRegionRemarkAndFix() {
    assertThat(REPORT).contains("\"uri\": \"rules/gr%C3%B6%C3%9Fe%2C%2050%25.rule\"",
        "\"startLine\": 2", "\"startColumn\": 16", "\"endColumn\": 22", "\"relatedLocations\"", "\"deletedRegion\"",
        "see [H106](docs/codes/H106.md)", "\"uri\": \"assay.yaml\"");
    assertThat(REPORT.split("\"id\": \"H106\"", -1)).hasSize(2);
  }
}

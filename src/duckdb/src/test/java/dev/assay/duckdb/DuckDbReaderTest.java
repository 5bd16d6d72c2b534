package dev.assay.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.ExportCode;
import dev.assay.convert.export.Interpretation;
import dev.assay.convert.export.ProofReader.Reading;
import dev.assay.convert.export.Targets;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbReaderTest {
  @Test
  void target_and_reader_find_each_other() {
    assertThat(Targets.find().named("sql")).isPresent();
    assertThat(Targets.find().readerOf("sql")).get().isInstanceOf(DuckDbReader.class);
  }

  @Test
  void nothing_outside_is_reached(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
    try (Session session = new Session()) {
      for (String sql : List.of("SELECT * FROM read_csv('" + file + "')", "SELECT * FROM read_text('" + file + "')",
          "SELECT * FROM '" + file + "'", "COPY (SELECT 1) TO '" + folder.resolve("out.csv") + "'",
          "ATTACH '" + folder.resolve("other.db") + "'", "INSTALL httpfs", "LOAD httpfs",
          "SET enable_external_access = true", "SET autoload_known_extensions = true",
          "SELECT * FROM read_csv('https://example.com/a.csv')")) {
        assertThatThrownBy(() -> session.query(sql, row -> row.getString(1))).as(sql)
            .isInstanceOf(SQLException.class).hasMessageMatching("(?s).*(disabled|locked|Permission).*");
      }
    }
    assertThat(folder).isDirectoryContaining(path -> path.endsWith("secret.csv"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void the_exported_text_decides() {
    DuckDbReader reader = new DuckDbReader();
    Layout layout = Layout.of(List.of("action", "srcDevice_ip"));
    List<Record> records = List.of(record(layout, "deny"), record(layout, "allow"));
    Artefact artefact = Exported.export(RuleFixtures.when("action = 'deny'")).artefacts().get(0);
    Artefact changed = new Artefact(artefact.path(), artefact.text().replace("= 'deny'", "<> 'deny'"));
    try (Interpretation rule = understood(reader, artefact); Interpretation other = understood(reader, changed)) {
      assertThat(rule.verdicts(records)).containsExactly(true, false);
      assertThat(other.verdicts(records)).containsExactly(false, true);
      assertThat(rule.verdicts(records)).containsExactly(true, false);
      assertThat(rule.firings(records)).containsExactly(new Interpretation.Firing(0, "srcDevice_ip", "10.0.0.1"));
      assertThat(other.firings(records)).containsExactly(new Interpretation.Firing(1, "srcDevice_ip", "10.0.0.1"));
      assertThat(rule.verdicts(List.of())).isEmpty();
    }
  }

  private static Record record(Layout layout, String action) {
    return SlotRecord.builder(layout).text(0, action).text(1, "10.0.0.1")
        .build(new RecordName("a.log", 1), 0, RawEvent.EMPTY);
  }

  private static Interpretation understood(DuckDbReader reader, Artefact artefact) {
    return ((Reading.Understood) reader.read(List.of(artefact), Exported.SURROUNDINGS)).interpretation();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SELECT 1", "SELECT 'open; SELECT 2; SELECT 3", "SELEC 1; SELECT 2; SELECT 3",
      "SELECT 1; SELECT 2; SELECT 3"})
  void what_is_no_script_is_not_understood(String text) {
    Reading reading = new DuckDbReader().read(List.of(new Artefact("r.sql", text)), Exported.SURROUNDINGS);

    assertThat(reading).isInstanceOfSatisfying(Reading.NotUnderstood.class, not -> assertThat(not.diagnostics())
        .singleElement().satisfies(diagnostic -> assertThat(diagnostic.code()).isEqualTo(ExportCode.UNREADABLE)));
  }

  @Test
  void a_script_is_split_outside_quotes() {
    Script script = Script.parse("-- a; 'b'\nSELECT 'it''s; \"', \"x;'\"; \n SELECT 2;").orElseThrow();

    assertThat(script.statements()).containsExactly("SELECT 'it''s; \"', \"x;'\"", "SELECT 2");
    assertThat(script.literals()).containsExactly("it's; \"");
  }
}

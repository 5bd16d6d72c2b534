package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.cli.Workshop.Ended;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir private Path folder;
  private Workshop workshop;

  @BeforeEach
  void aRuleThatFails() {
    workshop = Workshop.withRule(folder).change("rules/telnet_outbound.rule", "severity    3", "severity    4");
  }

  @Test
  void reportsAreWrittenThoughCasesFail() {
    workshop.run("test", "--reports", "out", "--no-durations").exits(1).says("changed signal");
    assertThat(workshop.read("out/TEST-telnet_outbound.xml")).contains("type=\"changed-signal\"", "time=\"0.000\"",
        "file=\"tests/telnet_outbound/fires/case.yaml\"");
    assertThat(workshop.read("out/assay.json")).contains("\"exitCode\": 1");
    assertThat(workshop.read("out/summary.md")).contains("assay accept telnet_outbound/fires");
  }

  @Test
  void aJobShowsWhatFailed() {
    Ended ended = workshop.run(Map.of("CI", "true", "GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY",
        workshop.path("page.md").toString()), "", "test").exits(1);
    assertThat(ended.out()).contains("\n::error file=tests/telnet_outbound/fires/traffic.log,line=1,"
        + "title=telnet_outbound/fires::changed signal: ");
    assertThat(workshop.read("page.md")).startsWith("## Assay: 1 of 2 cases failed\n");
  }

  @Test
  void sarifIsWrittenWhateverIsWrong() {
    workshop.write("rules/bad.rule", "rule bad\nseverity 1 when dstPrt = 1 signal on srcDevice_ip\n");
    workshop.run("check", "--sarif", "a/b.sarif").exits(2);
    assertThat(workshop.read("a/b.sarif")).contains("\"ruleId\": \"R101\"", "\"uri\": \"rules/bad.rule\"", "dstPort");
    workshop.write("assay.yaml", "rulez: []\n");
    workshop.run("check", "--sarif", "c.sarif").exits(3);
    assertThat(workshop.read("c.sarif")).contains("\"uri\": \"assay.yaml\"");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() {
    workshop.write("taken", "").run("test", "--reports", "taken").exits(3)
        .says("changed signal", "reports cannot be written to taken: file already exists");
  }
}

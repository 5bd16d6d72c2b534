package dev.assay.harness.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.syntax.AssayRuleReader;
import dev.assay.harness.Folder;
import dev.assay.harness.file.PathNames;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.run.Project;
import dev.assay.harness.run.Runner;
import dev.assay.harness.run.Selection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixtureCheckTest {
  private static final String SYNTHETIC = "description: d\nprovenance: {origin: synthetic}\n";

  @TempDir Path path;
  private Folder folder;

  @BeforeEach
  void aRule() {
    folder = new Folder(path).file("assay.yaml", "version: 1\n")
        .file("rules/r.rule", "rule r\nseverity 1\nwhen dstPort = 853\nsignal on srcDevice_ip\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "H301 | -----BEGIN RSA PRIVATE KEY-----", "H301 | key AKIAIOSFODNN7ABCDEFG here", "H301 | password=hunter22",
      "H301 | Authorization: Bearer abcdefghijklmnopqrstuv.wxyz", "H301 | {\"api_key\": \"0123456789\"}",
      "H302 | from=jane.doe@acme.com", "H303 | to 52.1.2.3:443", "H303 | 8.8.8.8,52.1.2.3"})
  void whatLooksSuspiciousIsTold(String code, String line) {
    assertThat(codes(SYNTHETIC.replace("synthetic", "captured"), line)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password=REDACTED1", "password=********", "jane@example.com", "jane@mail.acme.test",
      "10.1.2.3 192.0.2.7 8.8.8.8", "version 10.0.22.1.5", "999.1.2.3", "-----BEGIN PUBLIC KEY-----"})
  void whatIsHarmlessIsNot(String line) {
    assertThat(codes(SYNTHETIC.replace("synthetic", "captured"), line)).isEmpty();
  }

  @Test
  void madeUpAddressesAreNobodys() {
    assertThat(codes(SYNTHETIC, "52.1.2.3")).isEmpty();
    assertThat(codes("description: d\nprovenance: {origin: captured, scrubbed: true}\n", "52.1.2.3")).isEmpty();
  }

  @Test
  void aSecretIsNotRepeated() {
    List<Diagnostic> found = check(SYNTHETIC,
        "first\npassword=hunter2222 and token: bearer abcdefghijklmnopqrstuvwxyz\n");
    assertThat(new DiagnosticRenderer(Palette.PLAIN).render(found)).doesNotContain("hunter2222", "efghij")
        .contains("traffic.log:2:", "password=hunt******");
  }

  @Test
  void noRecordIsLaterThanItsLog() {
    folder.file("tests/r/c/zeek.log",
        "{\"_path\":\"conn\",\"ts\":1714564801.0,\"uid\":\"C1\",\"id.orig_h\":\"10.0.0.1\",\"id.orig_p\":1,"
            + "\"id.resp_h\":\"10.0.0.2\",\"id.resp_p\":853,\"proto\":\"tcp\"}\n");
    String file = SYNTHETIC + "logs: {zeek.log: {source: zeek/json, received: \"2024-05-01T12:00:00Z\"}}\n";
    assertThat(codes(file, "")).containsExactly("H304");
    assertThat(codes(file.replace("12:00:00Z", "12:00:01Z"), "")).isEmpty();
  }

  @Test
  void whereLogsComeFromIsANoteOrAFinding() {
    assertThat(check("description: d\n", "")).singleElement().satisfies(each -> {
      assertThat(each.code().id()).isEqualTo("H305");
      assertThat(each.severity().label()).isEqualTo("note");
    });
    folder.file("assay.yaml", "requireProvenance: true\n");
    assertThat(check("description: d\n", "")).singleElement()
        .satisfies(each -> assertThat(each.severity().label()).isEqualTo("warning"));
  }

  private List<String> codes(String caseFile, String log) {
    return check(caseFile, log).stream().map(each -> each.code().id()).toList();
  }

  private List<Diagnostic> check(String caseFile, String log) {
    folder.file("tests/r/c/case.yaml", caseFile).file("tests/r/c/traffic.log", log);
    Runner runner = new Runner(List.of(new AssayRuleReader()), new LogDefinitions(new PathNames(path)),
        new PathNames(path), () -> 0);
    Project project = runner.load(path, Selection.ALL).project().orElseThrow();
    return new FixtureCheck(project.logs(), project.rules().plan().layout(),
        project.configuration().requireProvenance().value()).check(project.tree().cases());
  }
}

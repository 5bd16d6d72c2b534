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
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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
      "H301 | -----BEGIN RSA PRIVATE KEY-----", "H301 | -----BEGIN OPENSSH PRIVATE KEY-----",
      "H301 | -----BEGIN PGP PRIVATE KEY BLOCK-----", "H301 | key AKIAIOSFODNN7ABCDEFG here",
      "H301 | github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz0123456789", "H301 | glpat-Abcdefghij0123456789",
      "H301 | xoxb-123456789012-abcdefghij", "H301 | key=AIzaSyA1234567890abcdefghijklmnopqrstuv",
      "H301 | sk_live_abcdefghij0123456789",
      "H301 | eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
      "H301 | Authorization: Bearer abcdefghijklmnopqrstuv.wxyz", "H301 | Authorization: Basic amFuZTpodW50ZXIyMg==",
      "H301 | password=hunter22", "H301 | {\"api_key\": \"0123456789\"}", "H301 | {\"password\" : \"hunter22\"}",
      "H301 | {\\\"clientSecret\\\":\\\"hunter2222\\\"}", "H301 | AccountKey=abcdef0123456789==",
      "H301 | mysqldump --password hunter22", "H301 | GET https://jane:hunter22@acme.test/ HTTP/1.1",
      "H302 | from=jane.doe@acme.com", "H302 | GET /login?user=jane.doe%40acme.com", "H302 | <jane@mail.acme.co.uk>",
      "H303 | to 52.1.2.3:443", "H303 | 8.8.8.8,52.1.2.3", "H303 | ::ffff:52.1.2.3",
      "H303 | dst=[2a00:1450:4001:81b::200e]:443",
      "H303 | from 2a00:1450:4001:81b::200e: refused", "H303 | 2A00:1450:4001:081B:0000:0000:0000:200E"})
  void whatLooksSuspiciousIsTold(String code, String line) {
    assertThat(codes(SYNTHETIC.replace("synthetic", "captured"), line)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password=REDACTED1", "password=********", "{\"password\":\"[hidden]\"}",
      "secret=${SECRET_OF_CI}",
      "api_key: <removed>", "PWD=/home/jane/work ; USER=root", "pwdLastSet=133500000000000000", "password: expired",
      "Authorization: Bearer", "-----BEGIN PUBLIC KEY-----", "-----BEGIN CERTIFICATE-----", "https://host:8443/a@b",
      "jane@example.com", "jane@mail.acme.test", "jane%40example.org", "jane@contoso.com", "root@db01.internal",
      "lodash@4.17.21", "/img/icon@2x.png", "10.1.2.3 192.0.2.7 8.8.8.8", "version 10.0.22.1.5", "999.1.2.3",
      "2001:db8::1 3fff:1::2 fe80::1 ::1 fd00::7 ff02::fb", "2001:4860:4860::8888", "00:11:22:33:44:55",
      "20:11:22:33:44:55:66:77", "at 12:34:56 on 2024-05-01T12:00:00Z", "std::deque dead::beef", "a:b:c:2001"})
  void whatIsHarmlessIsNot(String line) {
    assertThat(codes(SYNTHETIC.replace("synthetic", "captured"), line)).isEmpty();
  }

  @Test
  void packedLogsAndThoseOfUtf16AreLookedThroughToo() throws IOException {
    byte[] text = "first\nfrom=jane.doe@acme.com\n".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(text);
    }
    byte[] zstd = new byte[1_000];
    int length = new ZstdCompressor().compress(text, 0, text.length, zstd, 0, zstd.length);
    Files.createDirectories(path.resolve("tests/r/c"));
    Files.write(path.resolve("tests/r/c/a.log.gz"), gzip.toByteArray());
    Files.write(path.resolve("tests/r/c/b.log.zst"), Arrays.copyOf(zstd, length));
    Files.write(path.resolve("tests/r/c/c.log"), ("\uFEFF" + new String(text, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_16LE));
    assertThat(check(SYNTHETIC, "")).extracting(each -> each.code().id() + " " + each.span().orElseThrow())
        .containsExactly("H302 tests/r/c/a.log.gz:2:6", "H302 tests/r/c/b.log.zst:2:6", "H302 tests/r/c/c.log:2:6");
  }

  @Test
  void ofAKindTheFirstPlaceOfAFileIsTold() {
    assertThat(check(SYNTHETIC.replace("synthetic", "captured"), "2a00::1 52.1.2.3\n52.1.2.4\npassword=hunter22\n"
        + "Authorization: Basic amFuZTpodW50ZXIyMg==\n")).hasSize(2);
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

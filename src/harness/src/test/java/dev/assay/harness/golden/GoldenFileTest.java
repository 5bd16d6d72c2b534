package dev.assay.harness.golden;

import static dev.assay.harness.golden.Signals.signal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Printed;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.signal.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {
  private static final Signal ONE = signal("10.0.0.5", "2024-05-01T12:00:00Z");

  @Test
  void aGoldenHasOneKeyALine() {
    assertThat(GoldenFile.text(List.of(ONE))).isEqualTo("""
        {
          "version": 1,
          "signals": [
            {
              "rule": "dot_activity",
              "id": "THRESHOLD-S00040",
              "name": "Possible DoT",
              "severity": 1,
              "entity": {
                "type": "_ip",
                "value": "10.0.0.5"
              },
              "group": {
                "dstPort": "853"
              },
              "timestamp": "2024-05-01T12:00:00Z",
              "summary": "Possible DNS over TLS from source IP: 10.0.0.5",
              "suppressed": false,
              "fidelity": "vendor",
              "records": [
                "traffic.log:3",
                "traffic.log:4#2"
              ],
              "recordCount": 2,
              "signalId": "0a1b"
            }
          ]
        }
        """);
    assertThat(GoldenFile.text(List.of())).isEqualTo("{\n  \"version\": 1,\n  \"signals\": []\n}\n");
  }

  @Test
  void signalsStandInOrderOfTime() {
    Signal later = signal("10.0.0.4", "2024-05-01T12:00:00.001Z");
    assertThat(GoldenFile.text(List.of(later, ONE))).isEqualTo(GoldenFile.text(List.of(ONE, later)));
    assertThat(read(GoldenFile.text(List.of(later, ONE)))).containsExactly(ONE, later);
  }

  @Property(tries = 200)
  void anyTextComesBack(@ForAll String summary) {
    Signal signal = Signals.summary(ONE, Optional.of(summary));
    assertThat(read(GoldenFile.text(List.of(signal)))).containsExactly(signal);
  }

  @Test
  void whatCannotBeSeenIsEscaped() {
    Signal signal = Signals.summary(ONE, Optional.of("a\u202eb\u0000c\ud800d\u2028é😀"));
    assertThat(GoldenFile.text(List.of(signal))).contains("\"a\\u202eb\\u0000c\\ud800d\\u2028é😀\"");
    assertThat(read(GoldenFile.text(List.of(signal)))).containsExactly(signal);
  }

  @Test
  void goldensThatCannotBeReadSayWhy() {
    assertThat(problems("{\"version\": 2, \"signals\": []}"))
        .isEqualTo("H203 expected.json:1:13 «2»: this golden has format 2; format 1 is read");
    assertThat(problems("{\"version\": 1, \"signals\": [{\"id\": 3}]}")).contains(
        "Y011 expected.json:1:35 «3»: found the number 3 where a text is wanted", "the key `records` is missing");
    assertThat(problems("{\"version\": 1,\n \"signals\": [,]}")).startsWith("Y001 expected.json:2:14 «,»");
    assertThat(problems("{\"version\": 1, \"version\": 1, \"signals\": []}")).startsWith("Y002 expected.json:1:16");
    assertThat(problems(GoldenFile.text(List.of(Signals.rule(ONE, "other"))))).startsWith("H204 expected.json:4:5")
        .contains("this signal is of the rule `other`, the case is of `dot_activity`");
    assertThat(problems("")).startsWith("Y010");
  }

  @Test
  void aGoldenIsWrittenWhole(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new/expected.json");
    GoldenFile.write(file, List.of());
    GoldenFile.write(file, List.of(ONE));
    assertThat(Files.readString(file)).isEqualTo(GoldenFile.text(List.of(ONE)));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  private static List<Signal> read(String text) {
    GoldenFile.Reading reading = GoldenFile.read(new SourceText("expected.json", text), "dot_activity");
    assertThat(Printed.of(reading.diagnostics())).isEmpty();
    return reading.signals().orElseThrow();
  }

  private static String problems(String text) {
    GoldenFile.Reading reading = GoldenFile.read(new SourceText("expected.json", text), "dot_activity");
    assertThat(reading.signals()).isEmpty();
    return Printed.of(reading.diagnostics());
  }
}

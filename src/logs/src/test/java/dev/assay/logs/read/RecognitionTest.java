package dev.assay.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.logs.LogCode;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {
  private static final Map<String, List<String>> LINES = Map.of(
      "palo-alto/ngfw-csv", List.of(Samples.HEADER + Samples.traffic(117), Samples.threat(79)),
      "palo-alto/ngfw-cef", List.of(Samples.HEADER + Samples.CEF, Samples.CEF_FORWARDED, Samples.CEF_THREAT),
      "palo-alto/ngfw-leef", List.of(Samples.HEADER + Samples.LEEF, Samples.LEEF_THREAT),
      "zeek/json", List.of(Samples.CONN, Samples.PLAIN_CONN, Samples.PLAIN_SSL));

  @Test
  void sourcesMayChangeFromLineToLine() {
    String log = Samples.CONN + "\n" + Samples.traffic(117) + "\n" + Samples.CEF + "\n" + Samples.TSV_HEADER
        + Samples.TSV_CONN + "\n" + Samples.LEEF + "\n" + Samples.TSV_CONN + "\n" + Samples.PLAIN_SSL + "\n"
        + Samples.threat(123) + "\n";
    List<Reading> readings = Logs.read("mixed.log", log.repeat(2));
    assertThat(readings).hasSize(16).allMatch(Reading.OfRecord.class::isInstance);
    assertThat(readings).extracting(reading -> ((Reading.OfRecord) reading).source().id()).startsWith("zeek/json",
        "palo-alto/ngfw-csv", "palo-alto/ngfw-cef", "zeek/tsv", "palo-alto/ngfw-leef", "zeek/tsv", "zeek/json",
        "palo-alto/ngfw-csv", "zeek/json");
    assertThat(readings).extracting(reading -> ((Reading.OfRecord) reading).record().name().toString())
        .startsWith("mixed.log:1", "mixed.log:2", "mixed.log:3", "mixed.log:12", "mixed.log:13", "mixed.log:14");
  }

  /** Else the order of the sources, or of the lines, would decide. */
  @Test
  void noTwoSourcesTakeOneLine() {
    LINES.forEach((id, lines) -> lines.forEach(line -> assertThat(Logs.CATALOG.sources().stream()
        .filter(source -> source.signature().judge(line) instanceof Verdict.Takes).map(Source::id))
        .as(line).containsExactly(id)));
  }

  @Test
  void aLineBetweenThatNoneTakesDoesNotDisturbTheOthers() {
    List<Reading> readings = Logs.read("mixed.log", Samples.CEF + "\n-- rotated --\n" + Samples.LEEF + "\n"
        + Samples.LEEF.replace("|Palo Alto Networks|", "|Other|") + "\n" + Samples.CONN);
    assertThat(Logs.records(readings)).hasSize(3);
    List<Diagnostic> findings = Logs.findings(readings);
    assertThat(findings).extracting(Diagnostic::code)
        .containsExactly(LogCode.LINE_WITHOUT_SOURCE, LogCode.LINE_WITHOUT_SOURCE);
    assertThat(findings).extracting(finding -> finding.span().orElseThrow().position().line()).containsExactly(2, 4);
    assertThat(findings.get(1).message()).isEqualTo("palo-alto/ngfw-leef does not take the line: "
        + "there is no `|Palo Alto Networks|PAN-OS` behind `LEEF:`");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
      "hello ! no source takes the line; the nearest is palo-alto/ngfw-csv: the line has fewer than 4 columns",
      "a,b,c,d,e ! no source takes the line; the nearest is palo-alto/ngfw-csv: "
          + "column 4 is none of the types THREAT, TRAFFIC",
      "CEF:0|Other|Thing|1|2|3|4|src=10.0.0.1 ! palo-alto/ngfw-cef does not take the line: "
          + "there is no '|Palo Alto Networks|(?:PAN-OS|LF)|' behind 'CEF:'",
      "CEF:0|Palo Alto Networks|PAN-OS|1|2|3|4|src=10.0.0.1 ! palo-alto/ngfw-cef does not take the line: "
          + "there is none of its types, 'TRAFFIC|THREAT', behind '|Palo Alto Networks|(?:PAN-OS|LF)|'",
      "{\"a\":1,\"b\":2,\"c\":3} ! zeek/json does not take the line: the JSON object has no key \"_path\"",
      "{\"ts\":1,\"uid\":2} ! zeek/json does not take the line: the JSON object has no key \"id.orig_h\""})
  void theNearestSourceSaysWhatItStumbledOver(String line, String message) {
    assertThat(Logs.findings(Logs.read("x.log", line))).singleElement()
        .satisfies(finding -> assertThat(finding.message().replace('`', '\'')).isEqualTo(message));
  }
}

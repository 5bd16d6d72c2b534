package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.record.Value;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class HostileSigmaTest {
  private static final SigmaEvent EVENT = SigmaEvent.of(Map.of("f", new Value.Text("a-b*?\\ü 5"),
      "g", new Value.Elements(List.of(Value.NULL, new Value.Whole(5), new Value.Entries(Map.of())))));

  @Property(tries = 2000)
  void nothingThrowsWhateverTheDetection(@ForAll("pieces") String text) {
    check(Rules.detection("s:\n" + text.indent(2) + "condition: s\n"));
    check(Rules.detection("s:\n  " + text.replace("\n", " ") + "\ncondition: s\n"));
    check(Rules.detection("s: {f: x}\ncondition: " + text.replace("\n", " ") + "\n"));
    check(Rules.read(text));
    check(Rules.read("title: t\ncorrelation:\n" + text.indent(2)));
  }

  @Provide
  Arbitrary<String> pieces() {
    Arbitrary<String> words = Arbitraries.of(SigmaModifier.allWords()).map(word -> "|" + word);
    Arbitrary<String> pieces = Arbitraries.of("f", "g", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ", ", "'", "\\", "*",
        "?", "%", "%f%", "5", "-5", "0x", "010", "1e999", ".nan", "null", "true", "-a", " /b", "10.0.0.0/8", "(", ")",
        " and ", " or ", " not ", "1 of ", "all of ", "them", "s", "s*", "|", "ü", "😀", "\ud83d", "timespan: 5m",
        "type: event_count", "condition: ", "rules: ", "title: t\n", "detection: ", "filter: ", "(a+)+$", "(?", "{9}");
    return Arbitraries.frequencyOf(Tuple.of(1, words), Tuple.of(3, pieces))
        .list().ofMaxSize(20).map(list -> String.join("", list));
  }

  private static void check(SigmaDocuments read) {
    read.diagnostics().forEach(diagnostic -> {
      assertThat(diagnostic.message()).isNotBlank().doesNotContain("\n");
      assertThat(diagnostic.span()).isPresent();
    });
    assertThat(read.documents().isEmpty() && read.diagnostics().stream().noneMatch(Diagnostic::isError)).isFalse();
    read.rules().forEach(rule -> assertThat(new SigmaInterpreter(rule).verdict(EVENT)).isNotNull());
    read.correlations().forEach(correlation ->
        assertThat(SigmaCorrelationInterpreter.link(correlation, read.documents())).isNotNull());
  }

  @Test
  void nestingAndSizeAreBounded() {
    assertThat(code("(".repeat(60) + "s" + ")".repeat(60))).isEqualTo("G011");
    assertThat(code("(".repeat(9_000) + "s")).isEqualTo("G011");
    assertThat(code("not ".repeat(4_000) + "s")).isEqualTo("G011");
    assertThat(code("s and ".repeat(4_000) + "s")).isEqualTo("G011");
    SigmaRule deep = Rules.rule("s: {f: x}\ncondition: " + "not not (".repeat(50) + "s" + ")".repeat(50));
    assertThat(new SigmaInterpreter(deep).verdict(Events.of("f: x"))).isEqualTo(SigmaVerdict.HOLDS);
    SigmaRule wide = Rules.rule("s: {f: x}\ncondition: " + "s and ".repeat(3_000) + "s");
    assertThat(new SigmaInterpreter(wide).verdict(Events.of("f: x"))).isEqualTo(SigmaVerdict.HOLDS);
  }

  private static String code(String condition) {
    SigmaDocuments read = Rules.detection("s: {f: x}\ncondition: " + condition);
    assertThat(read.documents()).isEmpty();
    return read.diagnostics().get(0).code().id();
  }

  @Test
  void formsOfAValueAreBounded() {
    assertThat(Rules.problems("f|windash|base64: '" + " -a".repeat(9) + "'")).startsWith("G011");
    assertThat(Rules.verdict("f|windash: '" + " -a".repeat(2_000) + "'", "f: '" + " /a".repeat(2_000) + "'"))
        .isEqualTo(SigmaVerdict.HOLDS);
    Map<String, List<String>> many = Map.of("x", Arbitraries.integers().between(0, 9).map(String::valueOf).list()
        .ofSize(200).sample());
    SigmaDocuments read = Rules.read(
        Rules.HEAD + "detection: {s: {f|expand: '" + "%x%".repeat(9) + "'}, condition: s}\n", many);
    assertThat(read.diagnostics().get(0).code()).isEqualTo(SigmaCode.TOO_LARGE);
  }

  @Test
  void aFileOfMistakesIsReportedUpToAPoint() {
    SigmaDocuments read = Rules.detection("s:\n" + "  - f|wrong: x\n".repeat(20_000) + "condition: s\n");
    assertThat(read.documents()).isEmpty();
    assertThat(read.diagnostics()).hasSize(100);
  }

  @Test
  void longTextsAndPatternsEndSoon() {
    String text = "a".repeat(200_000);
    assertThat(Rules.verdict("f: '*" + "a*".repeat(20) + "b'", "f: " + text)).isEqualTo(SigmaVerdict.FAILS);
    assertThat(Rules.verdict("f|gt: 5", "f: '" + "9".repeat(200_000) + "'")).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(Rules.problems("f: 0x" + "9".repeat(200_000))).startsWith("G003");
    assertThat(Rules.verdict("f|re: '(a|aa)+(?!.)b'", "f: " + text)).isEqualTo(SigmaVerdict.UNDECIDED);
  }
}

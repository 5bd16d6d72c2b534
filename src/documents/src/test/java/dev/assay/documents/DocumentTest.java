package dev.assay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Printed;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.documents.Node.ScalarKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
  @Test
  void everyNodeKnowsWhereItWasWritten() {
    Node.Mapping root = (Node.Mapping) root("""
        # a comment
        rules: [rules, "more"]   # flow
        tests: tests
        settings:
          suppression: 72h

        # the end
        """);
    assertThat(root.entries()).extracting(entry -> entry.key().span().toString())
        .containsExactly("a.yaml:2:1", "a.yaml:3:1", "a.yaml:4:1");
    assertThat(root.value("rules").orElseThrow().span().text()).isEqualTo("[rules, \"more\"]");
    assertThat(((Node.Sequence) root.value("rules").orElseThrow()).items().get(1).span().text()).isEqualTo("\"more\"");
    assertThat(root.value("settings").orElseThrow().span().text()).isEqualTo("suppression: 72h");
    assertThat(root.span().text()).startsWith("rules:").endsWith("72h");
  }

  @Test
  void spansAreRightBehindCharactersOfTwoUnits() {
    Node.Mapping root = (Node.Mapping) root("a: '😀😀'\r\nb: [😀, x]\r\n");
    assertThat(root.value("a").orElseThrow().span().text()).isEqualTo("'😀😀'");
    assertThat(((Node.Sequence) root.value("b").orElseThrow()).items().get(1).span().text()).isEqualTo("x");
  }

  @Test
  void charactersOfTwoUnitsMayLieAnywhere() {
    for (int before = 0; before < 8; before++) {
      String text = "x".repeat(before) + "😀".repeat(3000);
      assertThat(((Node.Scalar) root("'" + text + "'")).text()).isEqualTo(text);
    }
  }

  @Test
  void blockTextKeepsItsLines() {
    Node.Mapping root = (Node.Mapping) root("description: |\n  one\n  two\nnext: 1\n");
    Node.Scalar text = (Node.Scalar) root.value("description").orElseThrow();
    assertThat(text.text()).isEqualTo("one\ntwo\n");
    assertThat(text.kind()).isEqualTo(ScalarKind.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
      "yes, TEXT", "no, TEXT", "on, TEXT", "null, NULL", "~, NULL", "true, TRUTH", "False, TRUTH", "'\"true\"', TEXT",
      "12, NUMBER", "-1.5e3, NUMBER", "0o17, NUMBER", "0x1F, NUMBER", ".inf, NUMBER", "1_000, TEXT", "12:30, TEXT",
      "2024-01-01, TEXT", "10.0.0.0/8, TEXT", "1.2.3, TEXT", "72h, TEXT"
  })
  void scalarsMeanWhatTheCoreSchemaSays(String yaml, ScalarKind kind) {
    assertThat(((Node.Scalar) root(yaml)).kind()).isEqualTo(kind);
  }

  @Test
  void anEmptySourceIsNull() {
    assertThat(((Node.Scalar) root("")).isNull()).isTrue();
    assertThat(((Node.Scalar) root("# nothing\n")).isNull()).isTrue();
    assertThat(((Node.Scalar) root("---\n...\n")).isNull()).isTrue();
  }

  @Test
  void aKeyIsWrittenOnce() {
    assertThat(problems("a: 1\nb: 2\na: 3\n")).isEqualTo("""
        Y002 a.yaml:3:1 «a»: the key `a` is here twice
          note a.yaml:1:1 «a»: the first is here""");
    assertThat(problems("m: {x: 1, 'x': 2}")).startsWith("Y002 a.yaml:1:11 «'x'»");
  }

  @Test
  void nothingStandsForSomethingElse() {
    assertThat(problems("a: &one 1\nb: *one\n")).isEqualTo("""
        Y003 a.yaml:1:4 «&one 1»: anchors are not read
          help: write the value out where it is needed
        Y003 a.yaml:2:4 «*one»: aliases are not read
          help: write the value out where it is needed""");
    assertThat(problems("a: !!java.net.URL [x]")).contains("Y004", "tags such as");
    assertThat(problems("a: !x 1")).contains("Y004");
  }

  @Test
  void aFileHoldsOneDocument() {
    assertThat(problems("a: 1\n---\nb: 2\n")).isEqualTo(
        "Y005 a.yaml:2:1 «---»: a second document begins here; a file holds one");
  }

  @Test
  void aFileMayHoldSeveralDocumentsWhereTheyAreWanted() {
    assertThat(all("a.yaml", "a: 1\n---\nb: 2\n---\n")).containsExactly("a: 1", "b: 2", "");
    assertThat(all("a.json", "{\"a\": 1}\n{\n  \"b\": 2\n} 3")).containsExactly(
        "{\"a\": 1}", "{\n  \"b\": 2\n}", "3");
    assertThat(all("a.yaml", "")).isEmpty();
    assertThat(all("a.json", " ")).isEmpty();
    assertThat(Printed.of(json("1 2").diagnostics())).startsWith("Y005 a.json:1:3");
    Documents damaged = Documents.read(new SourceText("a.yaml", "a: 1\n---\nb: [\n"), Limits.HANDWRITTEN);
    assertThat(damaged.roots()).isEmpty();
    assertThat(damaged.diagnostics()).isNotEmpty();
  }

  private static List<String> all(String name, String text) {
    Documents documents = Documents.read(new SourceText(name, text), Limits.HANDWRITTEN);
    assertThat(documents.diagnostics()).isEmpty();
    return documents.roots().stream().map(root -> root.span().text()).toList();
  }

  @Test
  void keysAreTexts() {
    assertThat(problems("? [a, b]\n: 1\n")).isEqualTo("Y008 a.yaml:1:3 «[a, b]»: a key is a text, not a list");
  }

  @Test
  void sizeAndDepthAreBounded() {
    assertThat(problems("[".repeat(40) + "]".repeat(40)))
        .isEqualTo("Y006 a.yaml:1:33 «[»: lists and maps are nested more than 32 deep");
    assertThat(Printed.of(json("[".repeat(33)).diagnostics()))
        .isEqualTo("Y006 a.json:1:33 «[»: lists and maps are nested more than 32 deep");
    assertThat(problems("x".repeat((1 << 20) + 1))).startsWith("Y007 a.yaml:1:1 «»: the file has 1048577 characters");
  }

  @Test
  void whatIsNotYamlIsReportedWhereItIs() {
    assertThat(problems("a: 1\n\tb: 2\n")).startsWith("Y001 a.yaml:2:1 «\t»");
    assertThat(problems("a: 'open\n")).startsWith("Y001");
    assertThat(problems("a: b: c\n")).startsWith("Y001 a.yaml:1:5 «:»: mapping values are not allowed here");
    assertThat(problems("a: \0\n")).isEqualTo("Y001 a.yaml:1:4 «\0»: the character U+0000 is not allowed in YAML");
    assertThat(problems("a: \ud800")).startsWith("Y001");
    assertThat(problems("a: \"\\u")).isEqualTo("Y001 a.yaml:1:2 «:»: what follows here is not well-formed");
    assertThat(problems("a: \"\\Uffffffff\"")).startsWith("Y001");
  }

  @Test
  void wrongIndentationIsNamed() {
    for (String yaml : List.of("rules: [rules]\n  tests: tests\n", "a: 1\n  b: 2\nc: 3\n", "a:\n  b: 1\n c: 2\n",
        "  a: 1\nb: 2\n")) {
      assertThat(problems(yaml)).as(yaml).contains("help: look at the indentation here and in the line before");
    }
    assertThat(problems("a: b: c\n")).contains("help: a text with `: ` in it stands in quotes");
    assertThat(problems("a: 1\n\tb: 2\n")).contains("help: indent with blanks");
  }

  @Test
  void jsonIsReadIntoTheSameTree() {
    Node.Mapping root = (Node.Mapping) json("{\n  \"a\": [1.50, true]}").root().orElseThrow();
    assertThat(root.texts("a")).containsExactly("1.50", "true");
    assertThat(root.value("a").orElseThrow().span()).hasToString("a.json:2:8");
    assertThat(Printed.of(json("{\"a\\\"\": 1, \"a\\\"\": 2}").diagnostics())).isEqualTo("""
        Y002 a.json:1:12 «"a\\""»: the key `a"` is here twice
          note a.json:1:2 «"a\\""»: the first is here""");
  }

  @Test
  void oneValueStandsForAListOfOne() {
    Node.Mapping root = (Node.Mapping) root("one: x\nmany: [x, {}, null, 1]\nnone:\n");
    assertThat(root.text("one")).contains("x");
    assertThat(root.texts("one")).containsExactly("x");
    assertThat(root.texts("many")).containsExactly("x", "1");
    assertThat(root.text("many")).isEmpty();
    assertThat(root.texts("none")).isEmpty();
    assertThat(root.items("other")).isEmpty();
  }

  private static Document json(String json) {
    return Document.read(new SourceText("a.json", json), Limits.HANDWRITTEN);
  }

  private static Node root(String yaml) {
    Document document = read(yaml);
    assertThat(document.diagnostics()).isEmpty();
    return document.root().orElseThrow();
  }

  private static String problems(String yaml) {
    Document document = read(yaml);
    assertThat(document.root()).isEmpty();
    return Printed.of(document.diagnostics());
  }

  private static Document read(String yaml) {
    return Document.read(new SourceText("a.yaml", yaml), Limits.HANDWRITTEN);
  }
}

package dev.assay.logs.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Fidelity;
import dev.assay.core.schema.Schema;
import dev.assay.documents.DocumentCode;
import dev.assay.logs.LogCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCatalogTest {
  @Test
  void theShippedDefinitionsAreWithoutFault() {
    SourceCatalog.Loaded loaded = SourceCatalog.builder(Schema.cloudSiem()).build();
    assertThat(loaded.diagnostics()).isEmpty();
    assertThat(loaded.catalog().sources()).extracting(Source::id)
        .containsExactly("palo-alto/ngfw-csv", "palo-alto/ngfw-cef", "palo-alto/ngfw-leef", "zeek/json", "zeek/tsv",
            "cisco/firepower-syslog", "cisco/asa-syslog", "cisco/firepower-json",
            "cisco/meraki-syslog", "cisco/meraki-dashboard", "sonicwall/firewall", "dell/sonicwall", "record");
  }

  @Test
  void ownDefinitionsStandBeforeTheShipped() {
    SourceCatalog.Loaded loaded = SourceCatalog.builder(Schema.cloudSiem())
        .source(new SourceText("s.yaml", "id: my/app\nparser: /Parsers/My/App\nfidelity: extension\njson:\n"
            + "  keys: [[my_key]]\nshapes:\n  - {fidelity: vendor, without: [a, b]}\n"))
        .parser("/Parsers/My/App", new SourceText("p.txt", "[parser]\nFORMAT = JSON"))
        .source(new SourceText("t.yaml", "id: zeek/json\nparser: /Parsers/My/App\n"))
        .build();
    assertThat(loaded.diagnostics()).extracting(SourceCatalogTest::told)
        .containsExactly("SOURCE_HIDDEN t.yaml:1:5 zeek/json stands in place of the source that comes with Assay");
    assertThat(loaded.catalog().sources()).extracting(Source::id)
        .startsWith("my/app", "zeek/json", "palo-alto/ngfw-csv").endsWith("record").doesNotHaveDuplicates();
    Source source = loaded.catalog().source("my/app").orElseThrow();
    assertThat(source.fidelity()).isEqualTo(Fidelity.EXTENSION);
    assertThat(source.signature().judge("{\"my_key\" : 1}")).isEqualTo(Verdict.TAKES);
    assertThat(source.signature().judge("{\"x\":\"my_key\"}")).isInstanceOf(Verdict.Refuses.class);
    assertThat(loaded.catalog().source("zeek/json").orElseThrow().parser()).contains("/Parsers/My/App");
    assertThat(loaded.catalog().source("/Parsers/My/App")).isPresent();
    assertThat(loaded.catalog().source("nothing")).isEmpty();
  }

  @Test
  void anIdIsOfOneSource() {
    SourceCatalog.Loaded loaded = SourceCatalog.builder(Schema.cloudSiem())
        .source(new SourceText("a/source.yaml", "id: my/app\nparser: /p\n"))
        .source(new SourceText("b/source.yaml", "parser: /p\nid: my/app\n"))
        .parser("/p", new SourceText("p.txt", "[parser]\nREGEX = .*"))
        .build();
    assertThat(loaded.diagnostics()).extracting(SourceCatalogTest::told)
        .containsExactly("SOURCE_REPEATED b/source.yaml:2:5 there is a source my/app in a/source.yaml, too");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
      "text: {marks: ['(a)'], types: a}|json: {keys: [[a]]};"
          + "SOURCE_DEFINITION s.yaml:4:1 a source states one signature: text and json are two",
      "json: [a]; SOURCE_DEFINITION s.yaml:3:7 json has keys: a list of sets of keys, such as [[ts, host], [ts, user]]",
      "json: {keys: []}; SOURCE_DEFINITION s.yaml:3:7 json has keys: a list of sets of keys, such as "
          + "[[ts, host], [ts, user]]",
      "json: {keys: [[a], b]}; SOURCE_DEFINITION s.yaml:3:20 a set of keys is a list, such as [ts, host], not the text "
          + "'b'",
      "json: {keys: [[a, []]]}; SOURCE_DEFINITION s.yaml:3:15 a set of keys is a list of texts, none of them empty",
      "csv: {layouts: {A: 5}}; SOURCE_DEFINITION s.yaml:3:20 the layouts of A are a map of numbers of columns and what "
          + "has them",
      "csv: {layouts: {A: {5: x}}, device: 1}; UNKNOWN_KEY s.yaml:3:29 unknown key `device` of csv",
      "text: {marks: ['(a)'], types: '(a'}; SOURCE_DEFINITION s.yaml:3:31 no pattern: missing closing ): `(a`",
      "text: {marks: ['a', '(a'], types: a}; SOURCE_DEFINITION s.yaml:3:21 no pattern: missing closing ): `(a`",
      "text: {marks: ['a', 'b'], types: a}; SOURCE_DEFINITION s.yaml:3:21 the last mark has no group for the type",
      "text: {marks: ['(a)'], types: a, others: '*'}; SOURCE_DEFINITION s.yaml:3:42 no pattern: missing argument to "
          + "repetition operator: `*`",
      "shapes: [{fidelty: vendor}]; UNKNOWN_KEY s.yaml:3:11 unknown key `fidelty` of a shape"})
  void aMistakeIsToldWhereItIs(String written, String told) {
    SourceCatalog.Loaded loaded = SourceCatalog.builder(Schema.cloudSiem())
        .source(new SourceText("s.yaml", "id: a\nparser: /p\n" + written.replace('|', '\n') + "\n"))
        .parser("/p", new SourceText("p.txt", "[parser]\nREGEX = .*"))
        .build();
    assertThat(loaded.diagnostics()).extracting(SourceCatalogTest::told).containsExactly(told);
  }

  @Test
  void anUnknownKeyIsToldWithTheNearest() {
    SourceCatalog.Loaded loaded = SourceCatalog.builder(Schema.cloudSiem())
        .source(new SourceText("s.yaml", "id: a\nparser: /p\ncolour: red\ntext: {marks: ['(a)'], typs: a}\n"))
        .parser("/p", new SourceText("p.txt", "[parser]\nREGEX = .*"))
        .build();
    assertThat(loaded.diagnostics()).extracting(each -> told(each) + each.help().map(help -> "; " + help).orElse(""))
        .containsExactly(
            "UNKNOWN_KEY s.yaml:3:1 unknown key `colour` of a source; keys here are id, title, parser, fidelity, "
                + "shapes, csv, json, text, header, payload",
            "UNKNOWN_KEY s.yaml:4:24 unknown key `typs` of text; did you mean `types`?",
            "SOURCE_DEFINITION s.yaml:4:7 text needs both marks and types");
    assertThat(SourceCatalog.builder(Schema.cloudSiem())
        .source(new SourceText("s.yaml", "id: a\nparser: /p\njson: {kes: [[a]]}\n"))
        .parser("/p", new SourceText("p.txt", "[parser]\nREGEX = .*"))
        .build().diagnostics()).extracting(each -> told(each) + each.help().map(help -> "; " + help).orElse(""))
        .first().isEqualTo("UNKNOWN_KEY s.yaml:3:8 unknown key `kes` of json; did you mean `keys`?");
  }

  private static String told(Diagnostic diagnostic) {
    return diagnostic.code() + " " + diagnostic.span().orElseThrow() + " " + diagnostic.message();
  }

  @Test
  void aMarkTellsTheTypeOfALine() {
    Source source = SourceCatalog.builder(Schema.cloudSiem())
        .source(new SourceText("s.yaml", "id: my/app\nparser: /p\ntext:\n  marks: ['%APP-(\\d)']\n  types: '[12]'\n"
            + "  others: '[3-5]'\n"))
        .parser("/p", new SourceText("p.txt", "[parser]\nREGEX = .*"))
        .build().catalog().source("my/app").orElseThrow();
    assertThat(source.signature().judge("<14>host %APP-1: x")).isEqualTo(Verdict.TAKES);
    assertThat(source.signature().judge("<14>host %APP-4: x")).isEqualTo(new Verdict.LeavesOut("4", 14, 15));
    assertThat(source.signature().judge("<14>host %APP-9: x"))
        .isEqualTo(new Verdict.Refuses(60, "9 is none of its types", 14, 15));
    assertThat(source.signature().judge("x".repeat(512) + "%APP-1")).isInstanceOf(Verdict.Refuses.class);
  }

  @Test
  void aMarkWithoutATypeIsOfAnotherSource() {
    Source source = SourceCatalog.builder(Schema.cloudSiem())
        .source(new SourceText("s.yaml", "id: my/app\nparser: /p\ntext: {marks: ['X:(\\w*)'], types: A}\n"))
        .parser("/p", new SourceText("p.txt", "[parser]\nREGEX = .*"))
        .build().catalog().source("my/app").orElseThrow();
    assertThat(source.signature().judge("X: foo")).isInstanceOf(Verdict.Refuses.class);
    assertThat(source.signature().judge("X:B foo")).isInstanceOf(Verdict.Refuses.class);
  }

  @Test
  void whatLooksLikeAPairInAValueInQuotesIsNone() {
    WholeLine whole = new WholeLine(List.of(), "", ' ');
    assertThat(whole.judge("T a=1 request=\"x/?q= b=2 c=3\" d=4", "T")).isEqualTo(new Verdict.Takes("T ", 3));
    assertThat(whole.judge("T a=1 b=\"x c=3", "T")).isEqualTo(new Verdict.Takes("T ", 2));
  }

  @Test
  void aMarkNeedsAGroupAndPatternsNeedSense() {
    for (String text : new String[] {"{marks: [abc], types: a}", "{marks: ['(a'], types: a}", "{marks: ['(a)']}",
        "{marks: ['(a)'], types: a, whole: {pairs: ab}}", "{marks: ['(a)'], types: a, whole: {keys: ['']}}",
        "{marks: ['(a)'], types: a, whole: {device: [b]}}",
        "{marks: ['(a)'], types: a, others: [b]}", "{marks: ['(a)'], types: a}\npayload: [a, b]"}) {
      assertThat(SourceCatalog.builder(Schema.cloudSiem())
          .source(new SourceText("s.yaml", "id: a\nparser: /p\ntext: " + text + "\n"))
          .parser("/p", new SourceText("p.txt", "[parser]\nREGEX = .*"))
          .build().diagnostics()).extracting("code").containsExactly(LogCode.SOURCE_DEFINITION);
    }
  }

  @Test
  void whatIsWrongIsTold() {
    SourceCatalog.Loaded loaded = SourceCatalog.builder(Schema.cloudSiem())
        .source(new SourceText("s.yaml", "id: a\nparser: /none\ncolour: red\nfidelity: maybe\ncsv: {typeColumn: 4}\n"))
        .parser("/p", new SourceText("p.txt", "[parser]\nNONSENSE = 1"))
        .build();
    assertThat(loaded.diagnostics()).extracting("code").containsExactly(
        DocumentCode.UNKNOWN_KEY, LogCode.SOURCE_DEFINITION,
        LogCode.SOURCE_DEFINITION, LogCode.PARSER_ATTRIBUTE_UNKNOWN, LogCode.SOURCE_DEFINITION);
  }
}

package dev.assay.logs.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Fidelity;
import dev.assay.core.schema.Schema;
import dev.assay.documents.DocumentCode;
import dev.assay.logs.LogCode;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThat(loaded.diagnostics()).isEmpty();
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

package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Printed;
import dev.assay.core.record.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigmaReaderTest {
  @Test
  void aRuleIsReadAsItIsWritten() {
    SigmaRule rule = Rules.read("""
        title: A rule
        id: 0ec5b9c2-0f0c-4b8e-8d2a-2f8c3cbb1f3a
        name: a_rule
        custom: whatever
        logsource:
          product: windows
          category: process_creation
          definition: something to switch on
        detection:
          selection:
            Image|endswith|windash: ['\\a', b]
            EventID: 1
          keywords:
            - evil
            - 5
          condition: selection and not keywords
        level: high
        """).rules().get(0);
    assertThat(rule.head().title()).isEqualTo("A rule");
    assertThat(rule.head().id()).contains("0ec5b9c2-0f0c-4b8e-8d2a-2f8c3cbb1f3a");
    assertThat(rule.head().name()).contains("a_rule");
    assertThat(rule.logsource()).isEqualTo(
        new SigmaLogsource(Optional.of("process_creation"), Optional.of("windows"), Optional.empty()));
    assertThat(rule.detection().searches()).containsOnlyKeys("selection", "keywords");
    assertThat(rule.detection().condition()).hasToString("selection and not keywords");
    SigmaSearch.AllOf selection = (SigmaSearch.AllOf) rule.detection().searches().get("selection");
    SigmaItem image = (SigmaItem) selection.parts().get(0);
    assertThat(image.field()).contains("Image");
    assertThat(image.modifiers()).containsExactly(SigmaModifier.ENDSWITH, SigmaModifier.WINDASH);
    assertThat(image.values()).containsExactly(new Value.Text("\\a"), new Value.Text("b"));
    assertThat(image.tests()).containsExactly(
        new SigmaTest.Text(SigmaPattern.parse("*\\\\a"), false), new SigmaTest.Text(SigmaPattern.parse("*b"), false));
    SigmaItem keywords = (SigmaItem) rule.detection().searches().get("keywords");
    assertThat(keywords.field()).isEmpty();
    assertThat(keywords.values()).containsExactly(new Value.Text("evil"), new Value.Whole(5));
  }

  @Test
  void aSourceHoldsSeveralDocumentsAndAWrongOneDoesNotSpoilTheOthers() {
    String good = Rules.HEAD + "detection: {s: {f: x}, condition: s}\n";
    SigmaDocuments read = Rules.read(good + "---\n" + good.replace("s: {", "z: {") + "---\n" + good + "---\n");
    assertThat(read.documents()).hasSize(2);
    assertThat(Printed.of(read.diagnostics())).startsWith("G010 rule.yml:9:35 «s»: there is no search `s`");
    assertThat(Rules.read("{\"title\": \"t\", \"logsource\": {\"product\": \"p\"}, \"detection\": {\"s\": \"x\", "
        + "\"condition\": \"s\"}}").documents()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', quoteCharacter = '`', value = {
      "f|contians: x              → G004 rule.yml:6:5 «f|contians»: there is no modifier `contians`",
      "f|: x                      → G004 rule.yml:6:5 «f|»: there is no modifier ``",
      "f|contains: 5              → G005 rule.yml:6:17 «5»: `contains` needs a text, not a number",
      "f|startswith: [a, 5]       → G005 rule.yml:6:23 «5»: `startswith` needs a text, not a number",
      "f|endswith: true           → G005 rule.yml:6:17 «true»: `endswith` needs a text, not a truth value",
      "f|contains: null           → G005 rule.yml:6:17 «null»: `contains` needs a text, not null",
      "f|contains: []             → G005 rule.yml:6:17 «[]»: `contains` needs a text, not null",
      "f|re: 5                    → G005 rule.yml:6:11 «5»: `re` needs a text, not 5",
      "f|re: '['                  → G006 rule.yml:6:11 «'['»: this is not a regular expression: Unclosed",
      "f|re: 'ab(c'               → G006 rule.yml:6:11 «'ab(c'»: this is not a regular expression: Unclosed",
      "f|contains|re: x           → G005 rule.yml:6:5 «f|contains|re»: `re` comes first",
      "f|contains|i: x            → G005 rule.yml:6:5 «f|contains|i»: `i` is a flag of regular expressions",
      "f|re|cased: x              → G005 rule.yml:6:17 «x»: `cased` does not go with the modifiers before it",
      "f|cidr: 10.0.0.1/8         → G007 rule.yml:6:13 «10.0.0.1/8»: `10.0.0.1/8` has bits behind its prefix",
      "f|cidr: 10.0.0.0/33        → G007 rule.yml:6:13 «10.0.0.0/33»: `10.0.0.0/33` is not a network",
      "f|contains|cidr: 10.0.0.0/8 → G005 rule.yml:6:5 «f|contains|cidr»: `cidr` comes first",
      "f|cidr|contains: 10.0.0.0/8 → G005 rule.yml:6:22 «10.0.0.0/8»: `contains` does not go with",
      "f|cidr|expand: '%x%'       → G007 rule.yml:6:20 «'%x%'»: `%x%` is not a network",
      "f|windash: 5               → G005 rule.yml:6:16 «5»: `windash` needs a text, not a number",
      "f|base64: 'a*'             → G005 rule.yml:6:15 «'a*'»: a text with wildcards cannot be encoded",
      "f|contains|base64: 'a'     → G005 rule.yml:6:24 «'a'»: a text with wildcards cannot be encoded",
      "f|base64offset: a          → G005 rule.yml:6:5 «f|base64offset»: `base64offset` needs `contains` behind it",
      "f|wide|base64: é           → G005 rule.yml:6:20 «é»: only ASCII texts can be made wide",
      "f|cased: 5                 → G005 rule.yml:6:14 «5»: `cased` needs a text, not a number",
      "f|exists: 'true'           → G005 rule.yml:6:15 «'true'»: `exists` is true or false, not a text",
      "f|exists|all: true         → G005 rule.yml:6:5 «f|exists|all»: `exists` stands alone",
      "f|startswith|fieldref: g   → G005 rule.yml:6:5 «f|startswith|fieldref»: `fieldref` comes first",
      "f|fieldref: 5              → G005 rule.yml:6:17 «5»: `fieldref` needs a text, not 5",
      "f|fieldref|cased: g        → G005 rule.yml:6:23 «g»: `cased` does not go with the modifiers before it",
      "f|gt: '5'                  → G005 rule.yml:6:11 «'5'»: `gt` needs a number, not a text",
      "f|gt: null                 → G005 rule.yml:6:11 «null»: `gt` needs a number, not null",
      "f|gt|lt: 5                 → G005 rule.yml:6:14 «5»: `lt` does not go with the modifiers before it",
      "f|hour: '5'                → G005 rule.yml:6:13 «'5'»: `hour` needs a number, not a text",
      "f|gt|hour: 5               → G005 rule.yml:6:16 «5»: `hour` does not go with the modifiers before it",
      "f|expand: 5                → G005 rule.yml:6:15 «5»: `expand` needs a text, not a number",
      "f|expand: '%x%'            → G008 rule.yml:6:15 «'%x%'»: there are no values for the placeholder `x`",
      "f: {g: h}                  → G003 rule.yml:6:8 «{g: h}»: a value is a text, a number, true, false or null",
      "f: [[a]]                   → G003 rule.yml:6:9 «[a]»: a value is a text, a number, true, false or null",
      "f: 010                     → G003 rule.yml:6:8 «010»: a number with a leading zero is octal to some",
      "f: .inf                    → G003 rule.yml:6:8 «.inf»: no field has this number",
      "'|startswith': x           → G005 rule.yml:6:5 «'|startswith'»: `startswith` needs a field",
      "'|exists': true            → G005 rule.yml:6:5 «'|exists'»: `exists` needs a field",
      "[null]                     → G003 rule.yml:6:6 «null»: null cannot be searched for",
      "{}                         → G003 rule.yml:6:5 «{}»: a search is a map of fields, a list or a text, not an empty",
      "[]                         → G003 rule.yml:6:5 «[]»: a search is a map of fields, a list or a text, not an empty",
  })
  void wrongItemsAreNamed(String search, String problem) {
    assertThat(Rules.problems(search)).startsWith(problem);
  }

  @Test
  void messagesSayWhatToDo() {
    assertThat(Rules.problems("f|contians: x")).contains("help: did you mean `contains`?");
    assertThat(Rules.problems("f|contains: 5")).contains("help: put the value in quotes");
    assertThat(Rules.problems("f|cidr: 10.0.0.1/8")).contains("help: did you mean `10.0.0.0/8`?");
    SigmaDocuments near = Rules.read(Rules.HEAD + "detection: {s: {f|expand: '%admin%'}, condition: s}\n",
        Map.of("admins", List.of("x")));
    assertThat(Printed.of(near.diagnostics())).contains("help: did you mean `admins`?");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', quoteCharacter = '`', value = {
      "''                                 → G001 rule.yml:1:1 «»: there is no rule in this file",
      "[a]                                → G001 rule.yml:1:1 «[a]»: a Sigma document is a map, not a list",
      "{title: t}                         → G001 rule.yml:1:1 «{title: t}»: this has no `detection`",
      "{action: global, title: t}         → G012 rule.yml:1:10 «global»: collections with `action` are not read",
      "{title: t, logsource: {product: p}, detection: x} → G003 rule.yml:1:48 «x»: `detection` is a map",
      "{title: t, logsource: {product: p}, detection: {condition: s}} → G002 rule.yml:1:48",
      "{title: t, logsource: {product: p}, detection: {s: x}} → G002 rule.yml:1:48 «{s: x}»: there is no `condition`",
      "{title: t, logsource: {product: p}, detection: {s: x, condition: {}}} → G003 rule.yml:1:66",
      "{title: t, logsource: {product: p}, detection: {s: x, condition: []}} → G003 rule.yml:1:66",
      "{title: t, logsource: {product: p}, detection: {s: x, condition: null}} → G003 rule.yml:1:66",
      "{title: t, logsource: {product: p}, detection: {s: x, timeframe: 5m, condition: s}} → G012 rule.yml:1:55",
      "{title: t, detection: {s: x, condition: s}} → G002",
      "{title: t, logsource: {definition: d}, detection: {s: x, condition: s}} → G002 rule.yml:1:23",
      "{logsource: {product: p}, detection: {s: x, condition: s}} → G002",
      "{title: [t], logsource: {product: p}, detection: {s: x, condition: s}} → G003 rule.yml:1:9 «[t]»",
      "a: &x 1                            → Y003",
      "a: [                               → Y001",
  })
  void wrongDocumentsAreNamed(String document, String problem) {
    SigmaDocuments read = Rules.read(document.equals("''") ? "" : document);
    assertThat(read.documents()).isEmpty();
    assertThat(Printed.of(read.diagnostics())).startsWith(problem);
  }

  @Test
  void correlationsAreRead() {
    SigmaDocuments read = Rules.read("""
        title: c
        id: c1
        generate: true
        correlation:
          type: value_count
          rules: [r1, r2]
          group-by: [User, host]
          timespan: 5m
          condition: {gte: 3, lt: 9, field: [a, b]}
          aliases:
            host: {r1: Computer, r2: dst}
        """);
    assertThat(read.diagnostics()).isEmpty();
    SigmaCorrelation correlation = read.correlations().get(0);
    assertThat(correlation).isEqualTo(new SigmaCorrelation(correlation.head(), SigmaCorrelation.Type.VALUE_COUNT,
        List.of("r1", "r2"), List.of("User", "host"), 300_000,
        List.of(new SigmaCorrelation.Bound(SigmaComparison.GTE, 3), new SigmaCorrelation.Bound(SigmaComparison.LT, 9)),
        List.of("a", "b"), Map.of("host", Map.of("r1", "Computer", "r2", "dst")), true));
  }

  @Test
  void correlationsThatNothingInterpretsAreReadAndSaidToBe() {
    for (String type : List.of("temporal", "temporal_ordered", "value_sum", "value_avg", "value_percentile",
        "value_median")) {
      SigmaDocuments read = Rules.read("title: c\ncorrelation:\n  type: " + type
          + "\n  rules: [a, b]\n  timespan: 1h\n  condition: a and b\n");
      assertThat(read.correlations()).hasSize(1);
      assertThat(Printed.of(read.diagnostics())).startsWith("G014 rule.yml:3:9 «" + type + "»");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', quoteCharacter = '`', value = {
      "type: event_cuont                  → G003 «event_cuont»: there is no correlation of this type",
      "timespan: 5                        → G003 «5»: this is no time span",
      "timespan: 0s                       → G003 «0s»: this is no time span",
      "timespan: 9999999999y              → G003 «9999999999y»: this is no time span",
      "condition: {gte: x}                → G003 «x»: a count is a whole number, not the text 'x'",
      "condition: {gte: 0.5}              → G003 «0.5»: a count is a whole number, not the number 0.5",
      "condition: {get: 5}                → G003 «get»: there is no comparison `get`",
      "condition: {field: f}              → G002 «{field: f}»: the condition compares with nothing",
      "condition: a and b                 → G003 «a and b»: `condition` is a map",
      "rules: [{a: b}]                    → G003 «{a: b}»: `rules` is a list of texts",
  })
  void wrongCorrelationsAreNamed(String wrong, String problem) {
    String key = wrong.substring(0, wrong.indexOf(':'));
    String correlation = "correlation: {type: event_count, rules: [r1], timespan: 5m, condition: {gte: 1}}";
    String before = correlation.substring(0, correlation.indexOf(key + ":"));
    String rest = correlation.substring(before.length()).replaceFirst("^[^,}]*}?", "");
    SigmaDocuments read = Rules.read("title: c\n" + before + wrong + rest);
    assertThat(read.documents()).isEmpty();
    assertThat(Printed.of(read.diagnostics()).replaceAll(" rule\\.yml:\\S+", "")).startsWith(problem);
  }

  @Test
  void aCountOfValuesNeedsAField() {
    assertThat(Printed.of(Rules.read("""
        title: c
        correlation: {type: value_count, rules: [r], timespan: 1s, condition: {gte: 1}}
        """).diagnostics())).startsWith("G002 rule.yml:2:71 «{gte: 1}»: there is no `field`");
  }

  @ParameterizedTest
  @CsvSource({"90s, 90", "5m, 300", "2h, 7200", "1d, 86400", "1w, 604800", "1M, 2629746", "1y, 31556952"})
  void timespansHaveUnits(String timespan, long seconds) {
    SigmaDocuments read = Rules.read("title: c\ncorrelation: {type: event_count, rules: [r], timespan: " + timespan
        + ", condition: {gte: 1}}\n");
    assertThat(read.correlations().get(0).timespan()).isEqualTo(seconds * 1000);
  }
}

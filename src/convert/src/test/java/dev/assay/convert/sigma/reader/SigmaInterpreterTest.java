package dev.assay.convert.sigma.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table of verdicts leaves open: the other side of its rows, and what was decided where Sigma is silent. */
class SigmaInterpreterTest {
  @ParameterizedTest
  @CsvSource(delimiter = '→', quoteCharacter = '`', value = {
      // Texts, case and wildcards.
      "f: STRASSE                           → f: straße                    → false",
      "f: ÄÖ                                → f: äö                        → true",
      "f: 'i'                               → f: İ                         → true",
      "f: 'a?c'                             → f: a😀c                       → true",
      "f: 'a?c'                             → f: ac                        → false",
      "f: '*a*b*'                           → f: xxaxbxbx                  → true",
      "f: '*a*b'                            → f: ab c                      → false",
      "f: 'ab'                              → f: abc                       → false",
      "f|contains: 'a*c'                    → f: xxabcxx                   → true",
      "f|startswith: 'a?c'                  → f: abcd                      → true",
      "f|startswith: 'b'                    → f: ab                        → false",
      "f|endswith: 'b'                      → f: ab                        → true",
      "f|endswith: 'a'                      → f: ab                        → false",
      "f|endswith: '\\'                     → f: 'a\\'                     → true",
      "f|contains: '*'                      → f: ''                        → true",
      "f|contains|all: [a, b]               → f: a                         → false",
      "f|all|contains: [a, b]               → f: ba                        → true",
      "f|all: [a, b]                        → f: [a, b]                    → true",
      "f|cased|contains: B                  → f: abc                       → false",
      "f|cased|contains: B                  → f: aBc                       → true",
      "f: a.c                               → f: abc                       → false",
      // Numbers and truth values.
      "f: 4688                              → f: '04688'                   → true",
      "f: 4688                              → f: 4688.0                    → true",
      "f: 4688                              → f: ' 4688'                   → false",
      "f: 9007199254740993                  → f: 9007199254740992          → false",
      "f: 1e3                               → f: '1000'                    → true",
      "f: 0x10                              → f: 16                        → true",
      "f: 00000429                          → f: '00000429'                → true",
      "f: 00000429                          → f: 429                       → false",
      "f: '4688'                            → f: 4688.0                    → false",
      "f: true                              → f: 'True'                    → true",
      "f: true                              → f: 1                         → false",
      "f: 'yes'                             → f: true                      → false",
      "f|gt: 5                              → f: 5                         → false",
      "f|gt: 5                              → f: '5.5'                     → true",
      "f|lt: 5                              → f: -1                        → true",
      "f|lt: 5                              → f: 5                         → false",
      "f|lte: 5                             → f: 5                         → true",
      "f|gte: 5                             → f: 4.9                       → false",
      "f|gte: [9, 5]                        → f: 6                         → true",
      "f|lt: 5                              → f: true                      → false",
      "f|lt: 5                              → g: 1                         → false",
      "f|gt: 5                              → f: 1e999                     → true",
      // Absence.
      "f: null                              → f: null                      → true",
      "f: []                                → g: x                         → true",
      "f:                                   → f: ''                        → false",
      "f: [null, a]                         → g: x                         → true",
      "f: [null, a]                         → f: A                         → true",
      "f: ''                                → f: null                      → false",
      "f: ''                                → g: x                         → false",
      "f: '*'                               → f: null                      → false",
      "f|exists: true                       → f: null                      → true",
      "f|exists: true                       → f: []                        → true",
      "f|exists: false                      → g: x                         → true",
      "f|exists: no                         → g: x                         → error",
      "f|neq: null                          → f: x                         → true",
      "f|neq: null                          → g: x                         → false",
      "f|neq: [a, b]                        → f: b                         → false",
      "f|neq: [a, b]                        → f: c                         → true",
      "f|contains|all|neq: [a, b]           → f: a                         → true",
      "f|contains|all|neq: [a, b]           → f: ab                        → false",
      "f|cidr|neq: 10.0.0.0/8               → g: x                         → true",
      // Lists, maps and paths.
      "f: a                                 → f: [[x, [a]], y]             → true",
      "f: a                                 → f: []                        → false",
      "f: null                              → f: []                        → false",
      "f: null                              → f: [x, null]                 → true",
      "f|neq: a                             → f: [x, a]                    → false",
      "f: '*'                               → f: {a: b}                    → false",
      "f.g: a                               → f: {g: a}                    → true",
      "f.g: a                               → f.g: a                       → true",
      "f.g: a                               → {f.g: b, f: {g: a}}          → false",
      "f.g: b                               → f: [{g: a}, {h: x}, {g: b}]  → true",
      "f.g|exists: true                     → f: [{h: x}]                  → false",
      "f.g.h: a                             → f: {g: {h: a}}               → true",
      "f: a                                 → F: a                         → false",
      // Regular expressions.
      "f|re: '^b'                           → f: abc                       → false",
      "f|re: 'B'                            → f: abc                       → false",
      "f|re: '^b$'                          → f: \"a\\nb\\nc\"             → false",
      "f|re|m: '^b$'                        → f: \"a\\nb\\nc\"             → true",
      "f|re: 'a.b'                          → f: \"a\\nb\"                 → false",
      "f|re: 'a.b'                          → f: \"a\\rb\"                 → true",
      "f|re: 'a.b'                          → f: \"a\\u2028b\"             → true",
      "f|re|i: 'ä'                          → f: Ä                         → true",
      "f|re: '(?i)ä'                        → f: Ä                         → true",
      "f|re|i|s: 'A.B'                      → f: \"a\\nb\"                 → true",
      "f|re|ignorecase|dotall: 'A.B'        → f: \"a\\nb\"                 → true",
      "f|re|multiline: '^b'                 → f: \"a\\nb\"                 → true",
      "f|re|contains: 'b'                   → f: abc                       → true",
      "f|re|all: ['a', 'c']                 → f: abc                       → true",
      "f|re|all: ['a', 'd']                 → f: abc                       → false",
      "f|re: '(?=b)b(?<=b)'                 → f: abc                       → true",
      "f|re: '^4.88$'                       → f: 4688                      → true",
      // Networks.
      "f|cidr: 10.0.0.0/8                   → f: 10.255.0.1                → true",
      "f|cidr: 10.0.0.1                     → f: 10.0.0.1                  → true",
      "f|cidr: fc00::/7                     → f: 'fd00::1'                 → true",
      "f|cidr: 0.0.0.0/0                    → f: '::1'                     → false",
      "f|cidr: 10.0.0.0/8                   → f: '::ffff:10.0.0.1'         → false",
      "f|cidr: [10.0.0.0/8, 172.16.0.0/12]  → f: 172.16.0.1                → true",
      // Dashes.
      "f|windash|contains: '-a'             → f: 'x —a'                    → true",
      "f|windash|contains: '/a'             → f: 'x ―a'                    → true",
      "f|windash|contains: '-a'             → f: 'x +a'                    → false",
      "f|windash|contains: '--a'            → f: 'x -/a'                   → true",
      "f|windash|contains: '--a'            → f: 'x /-a'                   → false",
      "f|windash|contains: 'b-a'            → f: 'b/a'                     → false",
      "f|windash|contains: '-a*-b'          → f: '/a x –b'                 → true",
      "f|windash|neq: '-a'                  → f: '/a'                      → false",
      // Encodings.
      "f|base64: foobar                     → f: zm9VYMfY                  → true",
      "f|base64|cased: foobar               → f: zm9VYMfY                  → false",
      "f|base64offset|contains: foobar      → f: eGZvb2Jhcg==              → true",
      "f|base64offset|contains: foobar      → f: eGZvb2JheA==              → false",
      "f|base64offset|contains: foobar       → f: eGZvb2Jhcn5+              → true",
      "f|base64offset|contains: foobar       → f: eHhmb29iYXJ+fg==          → true",
      "f|base64offset|contains: foobar       → f: eHhmb29iYTV+fg==          → false",
      "f|base64offset|contains: foobar       → f: eGZvb2JhNX5+              → false",
      "f|base64offset|contains: ü           → f: w7w=                      → true",
      "f|wide|base64: ab                    → f: YQBiAA==                  → true",
      "f|utf16le|base64: ab                 → f: YQBiAA==                  → true",
      "f|utf16be|base64: ab                 → f: AGEAYg==                  → true",
      "f|utf16|base64: ab                   → f: //5hAGIA                  → true",
      "f|windash|base64: '-a'               → f: L2E=                      → true",
      "f|windash|base64: '-a'               → f: K2E=                      → false",
      "f|windash|wide|base64: '-a'          → f: EyBhAA==                  → true",
      // Other fields.
      "f|fieldref: g                        → {f: 'a*', g: 'abc'}          → false",
      "f|fieldref: g                        → {f: abc, g: 'a*'}            → false",
      "f|fieldref|startswith: g             → {f: abc, g: AB}              → true",
      "f|fieldref|startswith: g             → {f: xab, g: AB}              → false",
      "f|fieldref|endswith: g               → {f: abx, g: AB}              → false",
      "f|fieldref|contains: g               → {f: abc, g: '*'}             → false",
      "f|fieldref: g                        → {f: null, g: null}           → false",
      "f|fieldref|neq: g                    → {f: a, g: b}                 → true",
      "f|fieldref|neq: g                    → {f: a}                       → true",
      "f|fieldref: g                        → {f: [x, a], g: [a, y]}       → true",
      // Times.
      "f|hour: 23                           → f: '2024-12-31T23:08:59Z'    → true",
      "f|minute: 8                          → f: '2024-12-31 23:08:59.123' → true",
      "f|day|gte: 30                        → f: 2024-12-31                → true",
      "f|day|lt: 30                         → f: 2024-12-31                → false",
      "f|week: 1                            → f: 2024-12-31                → true",
      "f|month: 12                          → f: '2024-12-31T23:08+02:00'  → true",
      "f|year|neq: 2024                     → f: 2024-12-31                → false",
      "f|hour: 0                            → f: 2024-12-31                → false",
      "f|year: 2024                         → f: 2024-13-31                → false",
      "f|hour: 25                           → f: '2024-12-31T25:00:00Z'    → false",
      "f|year: 1970                         → f: 1                         → false",
  })
  void fields(String search, String event, String verdict) {
    if (verdict.equals("error")) {
      assertThat(Rules.problems(search)).startsWith("G005");
    } else {
      assertThat(Rules.verdict(search, event)).isEqualTo(SigmaVerdict.of(Boolean.parseBoolean(verdict)));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '→', quoteCharacter = '`', value = {
      "[evil]                               → {a: xEVILx}                  → true",
      "['e?il']                             → {a: {b: [1, evil]}}          → true",
      "['^evil']                            → {a: evil}                    → false",
      "[4688]                               → {a: 14688}                   → true",
      "['evil bad']                         → {a: evil, b: bad}            → false",
      "['null']                             → {a: null}                    → false",
      "{'|all': [evil, bad]}                → {a: evil, b: bad}            → true",
      "{'|re': '^ev.l$'}                    → {a: x, b: evil}              → true",
      "{'|re': '^ev.l$'}                    → {a: xevil}                   → false",
      "{'|cased': Evil}                     → {a: evil}                    → false",
      "{'|windash': ' -x'}                  → {a: 'b /x'}                  → true",
      "{'|base64offset|contains': foobar}   → {a: xZm9vYmFyx}              → true",
      "[a, [{f: b}, {f: c}]]                → {f: c}                       → true",
      "[{f: b}, {f: c, g: d}]               → {f: c}                       → false",
      "{'|all': [x, y], f: z}               → {f: z, g: xy}                → true",
      "{'|all': [x, y], f: z}               → {g: xyz}                     → false",
  })
  void keywordsAndLists(String search, String event, boolean verdict) {
    assertThat(Rules.verdict(search, event)).isEqualTo(SigmaVerdict.of(verdict));
  }

  @Test
  void placeholdersStandForEachOfTheirValues() {
    Map<String, List<String>> values = Map.of("admins", List.of("root", "adm*"), "host", List.of("h1", "h2"));
    assertThat(expanded("f|expand: '%admins%'", "f: Administrator", values)).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(expanded("f|expand: '%admins%@%host%'", "f: root@h2", values)).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(expanded("f|expand: '%admins%@%host%'", "f: root@h3", values)).isEqualTo(SigmaVerdict.FAILS);
    assertThat(expanded("f|contains|expand: '%host%'", "f: xh1x", values)).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(expanded("f|expand: '\\%host%'", "f: '%host%'", values)).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(expanded("f|expand: '100% x%'", "f: '100% x%'", values)).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(expanded("f: '%host%'", "f: h1", values)).isEqualTo(SigmaVerdict.FAILS);
    assertThat(expanded("f|expand|all: ['%host%', 'h*']", "f: h2", values)).isEqualTo(SigmaVerdict.HOLDS);
  }

  private static SigmaVerdict expanded(String search, String event, Map<String, List<String>> values) {
    SigmaDocuments read = Rules.read(
        Rules.HEAD + "detection:\n  s:\n    " + search + "\n  condition: s\n", values);
    return new SigmaInterpreter(read.rules().get(0)).verdict(Events.of(event));
  }

  @Test
  void aSearchThatUsesUpItsStepsDecidesNothingUnlessSomethingElseDoes() {
    String hostile = "a: {f|re: '^(a?a?)*\\1b$'}\nb: {g: x}\n";
    String event = "{f: " + "a".repeat(40) + "!, g: x}";
    assertThat(verdict(hostile + "condition: a", event)).isEqualTo(SigmaVerdict.UNDECIDED);
    assertThat(verdict(hostile + "condition: not a", event)).isEqualTo(SigmaVerdict.UNDECIDED);
    assertThat(verdict(hostile + "condition: a and b", event)).isEqualTo(SigmaVerdict.UNDECIDED);
    assertThat(verdict(hostile + "condition: a or b", event)).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(verdict(hostile + "condition: a and not b", event)).isEqualTo(SigmaVerdict.FAILS);
  }

  private static SigmaVerdict verdict(String detection, String event) {
    return new SigmaInterpreter(Rules.rule(detection)).verdict(Events.of(event));
  }

  @Test
  void filtersNarrowTheRulesTheyName() {
    String rule = "title: r\nid: 1-2\nname: r1\nlogsource: {product: windows, category: c}\n"
        + "detection: {s: {f: x}, condition: s}\n";
    assertThat(filtered(rule, "product: windows", "[r1]")).isEqualTo(SigmaVerdict.FAILS);
    assertThat(filtered(rule, "product: windows", "[other, 1-2]")).isEqualTo(SigmaVerdict.FAILS);
    assertThat(filtered(rule, "product: windows", "any")).isEqualTo(SigmaVerdict.FAILS);
    assertThat(filtered(rule, "product: windows", "[]")).isEqualTo(SigmaVerdict.FAILS);
    assertThat(filtered(rule, "product: windows", "[r2]")).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(filtered(rule, "product: linux", "[r1]")).isEqualTo(SigmaVerdict.HOLDS);
    assertThat(filtered(rule, "{product: windows, service: s}", "[r1]")).isEqualTo(SigmaVerdict.HOLDS);
  }

  private static SigmaVerdict filtered(String rule, String logsource, String rules) {
    String of = logsource.startsWith("{") ? logsource : "{" + logsource + "}";
    SigmaDocuments read = Rules.read(rule + "---\ntitle: f\nlogsource: " + of + "\nfilter:\n  rules: " + rules
        + "\n  s: {g: y}\n  condition: not s\n");
    assertThat(read.diagnostics()).isEmpty();
    SigmaInterpreter interpreter = new SigmaInterpreter(read.rules().get(0), read.filters());
    assertThat(interpreter.verdict(Events.of("{f: x, g: z}"))).isEqualTo(SigmaVerdict.HOLDS);
    return interpreter.verdict(Events.of("{f: x, g: y}"));
  }
}

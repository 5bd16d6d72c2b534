package dev.assay.convert.sumo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.SourceText;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read as what, and what is refused. */
class SumoReaderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "NOT a = b                              | NOT (a = b)",
      "NOT a like 'x' and b                   | (NOT (a like 'x')) and b",
      "not a in (1) or b                      | (not (a in (1))) or b",
      "NOT a IS NULL                          | NOT (a IS NULL)",
      "!lower(f) matches /a/                  | !(lower(f) matches /a/)",
      "! isEmpty(a) and b                     | (!isEmpty(a)) and b",
      "a or b and c                           | a or (b and c)",
      "a and b or c                           | (a and b) or c",
      "a or b and !c or d                     | a or (b and (!c)) or d",
      "a between 1 and 2 and b                | (a between 1 and 2) and b",
      "not a between 1 and 2                  | not (a between 1 and 2)",
      "a - b - c = d + e * -f                 | ((a - b) - c) = (d + (e * (-f)))",
      "a not matches /x/ or b                 | (a !matches /x/) or b",
      "a = 1 AND(fields['x']='y')             | a=1 and fields[\"x\"] = 'y'",
      "a /* one */ = /**/ 1 /* /* two **/     | a = 1",
      "A.in[0]['k'].NULL is NOT Null          | A.in[0][\"k\"].NULL is not null",
      "IsNull(a) And TOLOWERCASE(b) = TrUe    | isNULL(a) AND tolowercase(b) = TRUE",
      "a matches /* c */ /b/                  | a matches /b/",
      "a / 2 / b = c                          | (a / 2) / b = c",
      "hasThreatMatch([a], confidence >= 5)   | HASTHREATMATCH([a], Confidence => 5)",
      "hasThreatMatch([a], id = 'x' or id = 'y' and id = 'z') | hasThreatMatch([a], (id='x' or (id='y' and id='z')))",
  })
  void readsAlike(String one, String other) {
    assertThat(read(one)).isEqualTo(read(other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "a or b and c   | (a or b) and c",
      "NOT a and b    | NOT (a and b)",
      "a - b - c > 0  | a - (b - c) > 0",
      "-a + b > 0     | -(a + b) > 0",
      "NOT a = b      | (NOT a) = b",
      "A = 1          | a = 1",
      "fields.a = 'b' | fields['a'] = 'b'",
  })
  void tellsApart(String one, String other) {
    assertThat(read(one)).isNotEqualTo(read(other));
  }

  @Test
  void signsAreReadAsWords() {
    assertThat(read("a == 1 && b <> 2 || c")).isEqualTo(read("((a = 1) and (b != 2)) or c"));
  }

  @Test
  void blanksAreOfManyKinds() {
    assertThat(read("a\r\n=\u00a0\t1\f\uFEFF")).isEqualTo(read("a=1"));
  }

  @Test
  void singleQuotesAreRaw() {
    text("'C:\\Program Files (x86)\\'", "C:\\Program Files (x86)\\");
    text("'say \"it\" \\n'", "say \"it\" \\n");
    text("'\u0008 – &gt; \n'", "\u0008 – &gt; \n");
  }

  @Test
  void doubleQuotesHaveOneEscape() {
    text("\"\\\\*\\SYSVOL\"", "\\\\*\\SYSVOL");
    text("\"a \\\"b\\\" it's\"", "a \"b\" it's");
    text("\"\\\\\"x\"", "\\\"x");
  }

  @Test
  void doubleQuotesMayHaveTheEscapesOfC() {
    SumoDialect asInC = new SumoDialect(
        SumoDialect.DoubleQuotes.AS_IN_C, SumoDialect.LikeBackslash.LITERAL, SumoDialect.FieldCase.EXACT);
    SourceText text = new SourceText("test", "\"C:\\\\x\\\"\\y\\\\\"");
    assertThat(new SumoReader(asInC).read(SourceFragment.whole(text)).expression())
        .contains(new SumoExpression.Text("C:\\x\"y\\"));
  }

  private static void text(String written, String value) {
    assertThat(read(written)).isEqualTo(new SumoExpression.Text(value));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", value = {
      "``                                  | C001 | 1 | the expression is empty",
      "a = 1 and                           | C001 | 10 | the expression ends too early",
      "a = 1 b                             | C001 | 7 | `b` cannot stand here",
      "a = b = c                           | C001 | 7 | `=` cannot stand here",
      "a in ()                             | C001 | 7 | `)` cannot stand here",
      "a =< 1                              | C001 | 3 | `=<` cannot stand here",
      "/x/ = a                             | C001 | 1 | `/` cannot stand here",
      "dstPort = 5m                        | C001 | 12 | `m` cannot stand here",
      "a = /x/                             | C001 | 5 | `/` cannot stand here",
      "(a = 1                              | C001 | 7 | the expression ends too early",
      "a = 1)                              | C001 | 6 | `)` cannot stand here",
      "a = 'x                              | C002 | 5 | a text begins here and is not closed",
      "a = \"x\\\"                         | C002 | 5 | a text begins here and is not closed",
      "a matches /x                        | C002 | 3 | a pattern begins here and is not closed",
      "a /* = 1                            | C002 | 3 | a comment begins here and is not closed",
      "a = 1 // why                        | C001 | 8 | `/` cannot stand here",
      "a = #1 and b = ;                    | C003 | 5 | `#` means nothing here",
      "a = 1e309                           | C006 | 5 | `1e309` is out of range",
      "a = 1e99999999999                   | C006 | 5 | `1e99999999999` is out of range",
      "a[99999999999] = 1                  | C006 | 3 | `99999999999` is not the number of an element",
      "lowr(a) = 'x'                       | C007 | 1 | `lowr` is no function this reader knows",
      "lower(a, b) = 'x'                   | C008 | 1 | `lower` takes 1 argument, not 2",
      "a matches /(/                       | C009 | 12 | not a pattern of RE2: missing closing )",
      "a matches /(?!x)/                   | C009 | 12 | not a pattern of RE2: invalid or unsupported Perl syntax",
      "a matches /((a{1000}){1000}){1000}/ | C009 | 12 | not a pattern of RE2: its repetitions make it too large",
      "a rlike '(?<=x'                     | C009 | 9 | not a pattern of java.util.regex: Unclosed group",
      "hasThreatMatch([a], dstPort = 1)    | C010 | 21 | `dstPort` is no attribute of indicators",
      "hasThreatMatch([a], id = 'x', none) | C010 | 31 | `none` is no scope of indicators",
  })
  void refuses(String text, String code, int column, String message) {
    ReadSumo read = SumoReader.read("test", text);
    assertThat(read.expression()).isEmpty();
    Diagnostic first = read.diagnostics().get(0);
    assertThat(first.code().id() + " " + first.message()).isEqualTo(code + " " + message);
    assertThat(first.span().orElseThrow().position().column()).isEqualTo(column);
    assertThat(first.help()).isPresent();
  }

  @Test
  void reportsAllUnknownFunctions() {
    assertThat(SumoReader.read("test", "lowr(a) = uper(b) and trimm(c) = ''").diagnostics()).hasSize(3)
        .allMatch(each -> each.code() == SumoCode.UNKNOWN_FUNCTION)
        .extracting(each -> each.help().orElseThrow())
        .containsExactly("did you mean `lower`?", "did you mean `upper`?", "did you mean `trim`?");
  }

  @Test
  void tellsWhereAPartStands() {
    String text = "\u00a0a = 'b'\nOR (b = '\ud83d\ude00' AND c)";
    ReadSumo read = SumoReader.read("test", text);
    SumoExpression.Or or = (SumoExpression.Or) read.expression().orElseThrow();
    assertThat(read.span(or).orElseThrow().text()).isEqualTo(text.substring(1));
    assertThat(read.span(or.operands().get(0)).orElseThrow().text()).isEqualTo("a = 'b'");
    assertThat(read.span(or.operands().get(1)).orElseThrow().text()).isEqualTo("b = '\ud83d\ude00' AND c");
    assertThat(read.span(new SumoExpression.Truth(true))).isEmpty();
  }

  @Test
  void bracketsNestSoDeep() {
    assertThat(SumoReader.read("test", "(".repeat(200) + "a" + ")".repeat(200)).expression()).isPresent();
    tooDeep("(".repeat(201) + "a" + ")".repeat(201));
    tooDeep("(".repeat(100_000));
    tooDeep("lower([".repeat(100_000));
    tooDeep("NOT ".repeat(201) + "a");
    tooDeep("!".repeat(100_000) + "a");
    tooDeep("-".repeat(100_000) + "a = 1");
    tooDeep("a" + " + a".repeat(50_000) + " = 1");
  }

  private static void tooDeep(String text) {
    assertThat(SumoReader.read("test", text).diagnostics()).extracting(Diagnostic::code)
        .containsExactly(SumoCode.TOO_DEEP);
  }

  @Test
  void longExpressionsAreNotDeep() {
    assertThat(SumoReader.read("test", "a = 1" + " or a = 1".repeat(50_000)).expression()).isPresent();
    assertThat(SumoReader.read("test", "a in (1" + ", 1".repeat(100_000) + ")").expression()).isPresent();
    assertThat(SumoReader.read("test", "a".repeat((1 << 20) + 1)).diagnostics()).extracting(Diagnostic::code)
        .containsExactly(SumoCode.TOO_LARGE);
  }

  @Test
  void deepPatternsAreRefused() {
    String deep = "(".repeat(9_999) + ")".repeat(9_999);
    assertThat(SumoReader.read("test", "a matches /" + deep + "/").diagnostics()).hasSizeLessThan(2);
    assertThat(SumoReader.read("test", "a rlike '" + deep + "'").diagnostics()).hasSizeLessThan(2);
    assertThat(SumoReader.read("test", "a rlike '" + "x".repeat(20_001) + "'").diagnostics())
        .extracting(Diagnostic::code).containsExactly(SumoCode.BAD_PATTERN);
  }

  /** Either an expression or reasons, whatever the text. */
  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    assertReadOrRefused(text);
  }

  @Property
  void anyHeapOfWordsIsReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    String[] words = {"a", "and", "or", "not", "(", ")", "[", "]", ",", ".", "in", "like", "matches", "matches /x/",
        "!", "=", "<>", "-", "/", "'", "\"", "\\", "1", "null", "hasThreatMatch", "lower(", "between", "/*", "*/"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
    }
    assertReadOrRefused(text.toString());
  }

  private static void assertReadOrRefused(String text) {
    ReadSumo read = SumoReader.read("test", text);
    assertThat(read.expression().isPresent()).as(text).isEqualTo(read.diagnostics().isEmpty());
  }

  private static SumoExpression read(String text) {
    ReadSumo read = SumoReader.read("test", text);
    assertThat(read.diagnostics()).as(text).isEmpty();
    return read.expression().orElseThrow();
  }
}

package dev.assay.convert.sumo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.convert.sumo.reader.SumoDialect.DoubleQuotes;
import dev.assay.convert.sumo.reader.SumoDialect.FieldCase;
import dev.assay.convert.sumo.reader.SumoDialect.LikeBackslash;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts. Each expression is tried as it stands and in its normal form, and its negation must say the contrary. */
class SumoInterpreterTest {
  private static final Record RECORD = record();

  private static Record record() {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("dstPort", new Value.Whole(853));
    values.put("bytesIn", new Value.Whole(9007199254740993L));
    values.put("ratio", new Value.Decimal(0.1, "0.1"));
    values.put("success", Value.TRUE);
    values.put("flag", Value.FALSE);
    values.put("ipProtocol", text("tcp"));
    values.put("severity", text("-0.1"));
    values.put("commandLine", text("C:\\Temp\\a.exe -x\nline two"));
    values.put("pct", text("\\%"));
    values.put("empty", text(""));
    values.put("blank", text(" \t"));
    values.put("emoji", text("\ud83d\ude00"));
    values.put("nothing", Value.NULL);
    values.put("ip", text("10.1.2.3"));
    values.put("ip6", text("2001:db8::1"));
    values.put("listMatches", new Value.Elements(List.of(text("a"), text("b"))));
    values.put("noElements", new Value.Elements(List.of()));
    values.put("headers", new Value.Entries(Map.of("HOST", text("example.com"), "a.b", text("x"))));
    values.put("files", new Value.Elements(List.of(new Value.Entries(Map.of("action", text("open"))))));
    return Records.record(values, Map.of("k", "5.0", "t", "TRUE", "x", "abc", "a.b", "deep", "big", "1e400",
        "tail", "5 ", "hex", "0x1F", "card", "4539578763621486", "ten", "10"));
  }

  private static Value text(String text) {
    return new Value.Text(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      // Missing and null
      "missing != 1", "nothing != 1", "NOT missing = 1", "missing not in (1)", "missing not like '%'",
      "missing !matches /x/", "missing not rlike 'x'", "missing not between 1 and 2", "missing is null",
      "nothing is null", "empty is not null", "NOT (null = null)", "null != null", "lower(missing) is null",
      "NOT missing", "length(missing) = 0", "fields['none'] is null", "missing + 1 is null", "dstPort != missing",
      // Comparison
      "dstPort = 853", "dstPort = '853'", "dstPort = '0853'", "dstPort = '8.53e2'", "dstPort == 853.0",
      "dstPort > 852 and dstPort >= 853 and dstPort < 854 and dstPort <= 853 and dstPort <> 852",
      "fields['k'] = 5", "fields['k'] > 4.9", "fields['k'] != '5'", "fields['x'] != 5", "NOT fields['x'] < 5",
      "fields['tail'] != 5", "fields['hex'] != 31", "fields['big'] > 1e307", "fields['ten'] < '9'", "fields['ten'] > 9",
      "bytesIn > 9007199254740992.0", "bytesIn != 9007199254740992", "ratio = 0.1", "ratio = '0.1'",
      "success = true", "success = 'True'", "fields['t'] = true", "flag = false", "success", "NOT flag", "fields.t",
      "success != 1", "NOT success > false", "severity between -0.199 and -0.001", "'\uFFFD' < emoji",
      "ipProtocol != 'TCP'", "ipProtocol in ('udp', \"tcp\")", "dstPort in (53, '853')", "ipProtocol not in (tcp)",
      "dstPort between 853 and 853", "(dstPort = 853) = success", "ipProtocol > 'tc'",
      // Patterns
      "commandLine like '%\\temp\\%' or commandLine like '%\\Temp\\%'", "commandLine not like '%\\temp\\%'",
      "commandLine like 'C:\\Temp\\_.exe%two'", "commandLine not like 'C:'", "emoji like '_'", "emoji not like '__'",
      "pct like '\\%'", "dstPort like '8%'", "toString(dstPort) like '8__'", "ipProtocol like lower('TC%')",
      "empty like '%' and empty like ''", "commandLine rlike '(?<=Temp.)a'", "commandLine rlike ('x|y')",
      "commandLine not rlike 'exe$'", "commandLine matches /\\.exe/", "commandLine !matches /^line/",
      "commandLine matches /(?m)^line/", "commandLine !matches /LINE/", "ip matches /^10\\./", "ipProtocol matches //",
      "commandLine matches \"C:*two\"", "commandLine !matches 'C:*.exe'", "commandLine not matches 'C:?Temp*'",
      "emoji matches /^.$/", "emoji rlike '^.$'",
      // Arrays, maps, structures
      "array_contains(listMatches, 'a')", "NOT array_contains(listMatches, 'A')", "NOT array_contains(missing, 'a')",
      "NOT array_contains(ipProtocol, 'tcp')", "jsonArrayContains(listMatches, 'b')", "listMatches = 'b'",
      "NOT listMatches != 'b'", "listMatches like '_'", "listMatches in ('x', 'b')", "listMatches[1] = 'b'",
      "listMatches[2] is null", "headers['HOST'] = 'example.com'", "headers.HOST = 'example.com'",
      "headers['host'] is null", "headers.a.b = 'x'", "files.action = 'open'", "files[0].action = 'open'",
      "fields.a.b = 'deep'", "fields['a.b'] = 'deep'", "fields['a']['b'] = 'deep'", "fields is null",
      "array_contains(['a', ipProtocol], 'tcp')", "size(listMatches) = 2 and size(headers) = 2 and size(missing) = 0",
      "anyHttpHeaderMatches(headers, 'exam.le')", "NOT anyHttpHeaderMatches(headers, '^ample')",
      // Arithmetic
      "dstPort - 800 = 53", "2 + 3 * 4 = 14", "10 - 4 - 3 = 3", "dstPort / 2 = 426.5", "dstPort / 0 is null",
      "-dstPort = -853", "- -dstPort = 853", "(length(ipProtocol) - length(ip)) < 0", "bytesIn * 1 = 9007199254740993",
      "ipProtocol + 1 is null", "9223372036854775807 + 1 > 9223372036854775807",
      // Functions
      "lower('ÄB') = 'äb' and toLowerCase('\u212A') = 'k'", "upper('ß') = 'ß' and toUpperCase('a') = 'A'",
      "trim(' a\u3000') = 'a'", "length(emoji) = 1", "int('-2.5') = -2", "int('abc') is null", "float('12.5') = 12.5",
      "int(dstPort) = 853", "abs(-7) = 7 and ceil(-2.5) = -2 and floor(-2.5) = -3 and sqrt(4) = 2",
      "round(2.5) = 3 and round(-2.5) = -2", "sqrt(-1) is null", "isEmpty(empty) and isEmpty(missing)",
      "isEmpty(noElements) and NOT isEmpty(blank)", "isBlank(blank) and isBlank(nothing) and NOT isBlank(ip)",
      "isNull(nothing) and NOT isNull(empty)", "isPrivateIP(ip) and NOT isPublicIP(ip) and isPublicIP('8.8.8.8')",
      "NOT isPublicIP('100.64.0.1') and NOT isPublicIP('x') and NOT isPrivateIP(missing)",
      "isValidIP(ip6) and isValidIPv6(ip6) and NOT isValidIPv4(ip6)", "NOT isValidIP('010.1.2.3')",
      "compareCIDRPrefix(ip, '10.9.9.9', 8) and NOT compareCIDRPrefix(ip, '10.9.9.9', 16)",
      "compareCIDRPrefix('1.2.3.4', ip, 0) and NOT compareCIDRPrefix(ip6, ip6, 8)",
      "NOT compareCIDRPrefix(ip, ip, 33)", "getCIDRPrefix(ip, 16) = '10.1.0.0'", "maskFromCIDR(20) = '255.255.240.0'",
      "concat(ipProtocol, '/', dstPort) = 'tcp/853'", "concat(ipProtocol, missing) is null",
      "substring('abc', 1, 2) = 'b' and substring('abc', 1) = 'bc' and substring('abc', -1, 9) = 'abc'",
      "contains(commandLine, 'Temp') and NOT contains(commandLine, 'temp') and NOT contains(missing, '')",
      "base64Encode('12.5') = 'MTIuNQ==' and base64Decode('MTIuNQ==') = '12.5' and base64Decode('?') is null",
      "urlencode(' b') = '+b' and urldecode('a%20b') = 'a b' and urldecode('%') is null",
      "hexToDec(fields['hex']) = 31 and hexToDec('-1') is null and hexToDec('') is null",
      "luhn(fields['card']) and NOT luhn('1') and NOT luhn('12')", "if(success, 1, 2) = 1 and if(missing, 1, 2) = 2",
      "jsonArraySize(listMatches) = 2", "NOT hasThreatMatch([ip], confidence > 0)",
      // How operators bind
      "NOT dstPort = 1 and success", "NOT flag or flag", "success or flag and flag", "NOT (success and flag)",
      "!ipProtocol matches /udp/", "NOT ipProtocol in ('udp') and NOT ipProtocol like 'u%'",
  })
  void holds(String text) {
    SumoExpression expression = read(text);
    assertThat(new SumoInterpreter(expression).holds(RECORD)).as(text).isTrue();
    assertThat(new SumoInterpreter(SumoNormalForm.of(expression)).holds(RECORD)).as("normal form").isTrue();
    assertThat(new SumoInterpreter(read("NOT (" + text + ")")).holds(RECORD)).as("negation").isFalse();
  }

  @Test
  void aBackslashMayEscapeInLike() {
    SumoDialect escapes = new SumoDialect(DoubleQuotes.RAW, LikeBackslash.ESCAPE, FieldCase.EXACT);
    assertThat(new SumoInterpreter(read("pct like '\\%'"), escapes).holds(RECORD)).isFalse();
    assertThat(new SumoInterpreter(read("pct like '\\\\\\%'"), escapes).holds(RECORD)).isTrue();
    assertThat(new SumoInterpreter(read("commandLine like 'C:\\Temp%'"), escapes).holds(RECORD)).isTrue();
  }

  @Test
  void namesOfFieldsMayIgnoreCase() {
    SumoExpression expression = read("COMMANDLINE is not null and FIELDS['x'] = 'abc'");
    SumoDialect ignored = new SumoDialect(DoubleQuotes.RAW, LikeBackslash.LITERAL, FieldCase.IGNORED);
    assertThat(new SumoInterpreter(expression, ignored).holds(RECORD)).isTrue();
    assertThat(new SumoInterpreter(expression).holds(RECORD)).isFalse();
  }

  @Test
  void aSearchThatGoesBackTooOftenSaysSo() {
    SumoInterpreter interpreter = new SumoInterpreter(read("text rlike 'a*a*a*a*a*b'"));
    Record record = Records.record(Map.of("text", text("a".repeat(500))), Map.of());
    assertThatThrownBy(() -> interpreter.holds(record)).isInstanceOf(OverBudgetException.class);
    Record deep = Records.record(Map.of("text", text("ab".repeat(200_000))), Map.of());
    assertThatThrownBy(() -> new SumoInterpreter(read("text rlike '(a|b)*c'")).holds(deep))
        .isInstanceOf(OverBudgetException.class);
  }

  @Test
  void wildcardsTakeNoLongerThanTheyMust() {
    Record record = Records.record(Map.of("text", text("a".repeat(20_000))), Map.of());
    String pattern = "%a".repeat(500) + "b";
    assertThat(new SumoInterpreter(read("text like '" + pattern + "'")).holds(record)).isFalse();
    assertThat(new SumoInterpreter(read("text like '" + "%a".repeat(500) + "'")).holds(record)).isTrue();
  }

  private static SumoExpression read(String text) {
    ReadSumo read = SumoReader.read("test", text);
    assertThat(read.diagnostics()).as(text).isEmpty();
    return read.expression().orElseThrow();
  }
}

package dev.assay.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.export.Export;
import dev.assay.convert.export.Interpretation;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.eval.Verdict;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conditions on values at the edges: DuckDB decides as the evaluator does, and nearly each condition both ways. */
class EdgeValuesTest {
  private static final List<String> NUMBERS = List.of("0", "-0", "0.0", "-0.0", "1", "-1", "+5", "007", "5", "5.0",
      "2.5",
      "-2.5", "-0.5", "0.1", "0.10000000000000000555", "9007199254740992", "9007199254740993", "9007199254740992.0",
      "9223372036854775807", "9223372036854775808", "9223372036854775806", "-9223372036854775808",
      "-9223372036854775809", "9223372036854775807.0", "1e18", "1e19", "1e308", "1e400", "-1e400", "1e-400", "1e3",
      "1E+3",
      "1e99999999999", "00000000000000000000000000000000000000005", ".5", "5.", " 5", "5 ", "0x10", "NaN", "Infinity",
      "1_000", "1e", "e1", "--1", "\u0661", "1\0");
  private static final List<String> ADDRESSES = List.of("10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0",
      "010.1.2.3", "10.1.2", "10.1.2.3.4", "10.1.2.256", "10.1.2.3/8", "10.1.2.3\n", "1.2.3.4", "255.255.255.255",
      "0.0.0.0", "127.0.0.1", "192.168.1.1", "172.15.255.255", "172.16.0.0", "172.32.0.0", "100.64.0.1", "169.254.1.1",
      "224.0.0.1", "8.8.8.8", "::", "::1", "1::", "fc00::", "fbff:ffff::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
      "fe00::", "fe80::1", "FE80::A", "ff02::1", "2001:db8::1", "2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:0:1",
      "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8", "1:2:3:4::5:6:7:8", "1:2:3:4:5:6:7",
      "::ffff:10.1.2.3", "::10.1.2.3", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5::1.2.3.4",
      "1:2:3:4:5:6::1.2.3.4", "::1.2.3", "::1.2.3.256", "1.2.3.4::", "1::2::3", ":::", "1:::2", ":1", "1:",
      "12345::", "g::",
      "fe80::1%eth0", "[::1]", "::FFFF:0:0");
  private static final List<String> TEXTS = List.of("", " ", "\t\n", "\u00a0", "\u2007", "\u202f", "\u3000x\u2000",
      "\u001c a \u001f", "\u0085", "\u1680", "\u180e", "abc", "ABC", "aBc", "a\0b", "\0", "it's", "\"", "\\", "C:\\x\\",
      "%", "_", "50%", "a_b", "a%b", "*", "?", "[*]", "a\nb", "a\r\n", "Straße", "STRASSE", "\u1e9e", "\u0130", "i",
      "\u212a", "k",
      "K", "\u03a3\u03c3\u03c2", "\ud83d\ude00", "x\ud83d\ude00y", "e\u0301", "\u00e9", "\uffff", "\ue000",
      "\ud801\udc00", "true",
      "TRUE", "False", "4539578763621486", "4539578763621487", "00", "0", "18", "79927398713", "null", "assay_1", "v");
  private static final Layout LAYOUT = Layout.of(List.of("bytesIn", "bro_dhcp_leaseTime", "action", "listMatches",
      "success", "srcDevice_ip", "http_requestHeaders"));

  private static List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    for (String number : List.of("0", "5", "-1", "2.5", "0.1", "9007199254740993", "9007199254740992.0",
        "9223372036854775807", "9223372036854775807.0", "-9223372036854775808", "9223372036854775808", "1e19",
        "'1e400'")) {
      for (String order : List.of("=", "<", ">=")) {
        conditions.add("fields['x'] - 0 " + order + " " + number);
        conditions.add("bytesIn " + order + " " + number);
        conditions.add("bro_dhcp_leaseTime " + order + " " + number);
      }
    }
    for (String order : List.of("=", "<", "<=", ">", ">=")) {
      conditions.add("fields['x'] " + order + " bytesIn");
      conditions.add("bro_dhcp_leaseTime " + order + " fields['y']");
      conditions.add("bytesIn " + order + " bro_dhcp_leaseTime");
      conditions.add("action " + order + " fields['y']");
      conditions.add("action " + order + " 'a'");
    }
    for (String operator : List.of("+", "-", "*", "/")) {
      conditions.add("fields['x'] " + operator + " fields['y'] > 3");
      conditions.add("fields['x'] " + operator + " fields['y'] is null");
      conditions.add("bytesIn " + operator + " bytesIn = bytesIn " + operator + " fields['x']");
      conditions.add("bytesIn " + operator + " bro_dhcp_leaseTime between -10 and 1e17");
    }
    for (String function : List.of("abs", "ceil", "floor", "round", "int", "float", "sqrt")) {
      conditions.add(function + "(fields['x']) between -2 and 3");
      conditions.add(function + "(fields['x']) = fields['x']");
      conditions.add(function + "(fields['x']) is null");
      conditions.add(function + "(fields['x']) + 1 > 9223372036854775807");
    }
    conditions.addAll(List.of("isValidIP(action)", "isValidIPv4(action)", "isValidIPv6(action)",
        "isPrivateIP(action)", "isPublicIP(action)", "luhn(action)", "isEmpty(action)", "isBlank(action)",
        "isNull(action)", "isEmpty(listMatches)", "isEmpty(bytesIn)", "isBlank(listMatches)",
        "action in network '10.0.0.0/8'", "action in network ('172.16.0.0/12', 'fc00::/7')",
        "action in network '::/0'", "action in network '0.0.0.0/0'", "action in network '::ffff:0:0/96'",
        "action in network '8.8.8.8'", "action in network 'fe80::/10'", "action in network '2001:db8::1'",
        "listMatches in network '10.0.0.0/8'", "isValidIPv6(listMatches)", "luhn(listMatches)",
        "http_requestHeaders in network '0.0.0.0/0'", "http_requestHeaders contains 'a'",
        "http_requestHeaders.k = 'abc'", "http_requestHeaders['its'] is null",
        "size(http_requestHeaders) = 2", "size(listMatches) > 0", "size(action) = 0", "isEmpty(http_requestHeaders)",
        "length(action) = 1", "length(action) > 3", "trim(action) = ''", "trim(action) = 'a'", "trim(action) = action",
        "lower(action) = 'abc'", "upper(action) = 'ABC'", "upper(action) = action", "lower(action) != action",
        "upper(action) contains 'ß'", "substring(action, 1, 3) = 'bc'", "substring(action, -1, 1) = 'a'",
        "substring(action, 5, 2) = ''", "concat(action, '-', bytesIn) contains '-5'", "toString(bytesIn) = '5'",
        "toString(success) = 'true'", "toString(action) = 'abc'", "base64Encode(action) = 'YWJj'",
        "action =~ 'ABC'", "action =~ 'k'", "action =~ 'İ'", "action =~ 'σσς'", "action in~ ('TRUE', 'İ', \"it's\")",
        "action contains~ 'SS'", "action contains 'ß'", "action startswith 'a'", "action endswith~ 'B'",
        "action contains ''", "action contains '\\'", "action endswith '\\'", "action contains \"'\"",
        "action contains \"\\u0000\"", "action = \"a\\u0000b\"", "action contains \"\\n\"",
        "action endswith \"\\r\\n\"",
        "action contains '%'", "action like '*'", "action like '?'", "action like '??'", "action like 'a?b'",
        "action like 'a*b'", "action like '*%'", "action like '_*'", "action like '*\\*'", "action like '[*]'",
        "action like '[?]'", "action like 'C:\\*'", "action like~ 'A%B'", "action like~ '*\\'", "action like '[[]*'",
        "action like~ 'K'", "action like '?*?'", "fields['x'] = 5", "fields['x'] = '5'", "fields['x'] =~ bytesIn",
        "fields['x'] = true", "fields['x'] = success", "action = true", "success = fields['y']", "success",
        "not success", "success != true", "success = action", "fields['x'] in (5, 2.5, '1e3')", "bytesIn in (5, 0, 7)",
        "action in ('abc', '5', \"a\\u0000b\")", "listMatches = 'abc'", "listMatches[0] = 'abc'",
        "listMatches[2] is null",
        "listMatches includes 'abc'", "listMatches includes any ('5', 'k')", "listMatches includes all ('abc', '5')",
        "listMatches includes action", "listMatches != action", "action = listMatches", "listMatches < 'b'",
        "listMatches > 5", "listMatches between 1 and 5", "listMatches contains action", "action contains listMatches",
        "listMatches matches /^a/", "listMatches like '?'", "listMatches in~ ('ABC', 'k')", "listMatches is null",
        "any field = 'abc'", "any field contains~ 'B'", "any field in ('5', '::')", "any field like '?'",
        "any field matches /^[0-9]+$/", "any field in network '10.0.0.0/8'", "not any field contains 'a'",
        "fields['x'] is null", "fields['nothing'] is null or action = 'abc'", "not (action = 'abc' and bytesIn > 0)",
        "not (action = 'abc' or not bytesIn > 0)", "not not action = 'abc'",
        "action = 'abc' or success and bytesIn = 5",
        "(action = 'abc' or success) and bytesIn = 5", "action between 'a' and 'b'", "fields['x'] between 'a' and 'b'",
        "fields['x'] between fields['y'] and 'b'", "bytesIn between 0 and 5", "bytesIn not between fields['x'] and 9",
        "bro_dhcp_leaseTime between 0 and 2.5", "bro_dhcp_leaseTime in (0, 2.5)",
        "bro_dhcp_leaseTime = bro_dhcp_leaseTime"));
    for (String pattern : List.of("/^a/", "/b$/", "/^.$/", "/^.$/s", "/^b$/m", "/[^a-z]/", "/STRASSE/i", "/k/i", "/ß/i",
        "/\\bb/", "/\\d{2,}/", "/\\W/", "/\\s/", "/^\\s*$/", "/\\x{0}/", "/[[:upper:]]/", "/\\pL/", "/\\p{Greek}/",
        "/\\x{1F600}/",
        "/(?i)abc/", "/(?P<n>b)c/", "/\\Q%\\E/", "/a|b|c/", "/'/", "/\\\\$/", "/\\//", "/^$/", "/\\z/",
        "/\\A[0-9]/", "/(?s).\\n./",
        "/[^\\n]\\n/", "/(?U)a+/", "/\\w\\.\\w/")) {
      conditions.add("action matches " + pattern);
    }
    conditions.addAll(List.of("action matches java '^\\w+$'", "action matches java '(?i)abc'",
        "action matches java 'a.b'",
        "action matches java '\\p{Upper}'"));
    return conditions;
  }

  private static List<Record> records() {
    List<String> all = Stream.of(NUMBERS, ADDRESSES, TEXTS).flatMap(List::stream).toList();
    Random random = new Random(7);
    List<Record> records = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (String text : all) {
        records.add(record(random, text, all));
      }
    }
    return records;
  }

  private static Record record(Random random, String text, List<String> all) {
    SlotRecord.Builder builder = SlotRecord.builder(LAYOUT);
    String other = NUMBERS.get(random.nextInt(NUMBERS.size()));
    if (random.nextInt(6) > 0) {
      long whole = List.of(0L, 5L, -1L, 7L, 9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE,
          853L).get(random.nextInt(8));
      builder.whole(0, whole, Long.toString(whole));
    }
    if (random.nextInt(6) > 0) {
      double decimal = List.of(0.0, -0.0, 2.5, -1.0, 0.1, 9007199254740992.0, 0x1p63, -0x1p63, 1e300, 5.0)
          .get(random.nextInt(10));
      builder.decimal(1, decimal, Double.toString(decimal));
    }
    builder.text(2, text);
    if (random.nextInt(5) > 0) {
      List<Value> elements = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        elements.add(random.nextInt(8) == 0 ? Value.NULL : new Value.Text(
            random.nextInt(3) == 0 ? List.of("abc", "5",
                "k").get(random.nextInt(3)) : all.get(random.nextInt(all.size()))));
      }
      builder.value(3, new Value.Elements(elements));
    }
    if (random.nextInt(4) > 0) {
      builder.truth(4, random.nextBoolean());
    }
    if (random.nextInt(5) > 0) {
      Map<String, Value> entries = new LinkedHashMap<>();
      if (random.nextBoolean()) {
        entries.put("k", new Value.Text(text));
        entries.put("its", new Value.Text(all.get(random.nextInt(all.size()))));
      }
      builder.value(6, new Value.Entries(entries));
    }
    Map<String, String> raw = new LinkedHashMap<>();
    if (random.nextInt(6) > 0) {
      raw.put("x", random.nextBoolean() ? text : other);
    }
    raw.put("y", NUMBERS.get(random.nextInt(NUMBERS.size())));
    return builder.build(new RecordName("edge.log", 1), 0, event(raw));
  }

  private static RawEvent event(Map<String, String> raw) {
    return new RawEvent() {
      @Override
      public String value(String key) {
        return raw.get(key);
      }

      @Override
      public boolean anyValue(Predicate<String> test) {
        return raw.values().stream().anyMatch(test);
      }
    };
  }

  @Test
  void duckdb_agrees_on_every_condition() {
    DuckDbReader reader = new DuckDbReader();
    List<Record> records = records();
    List<String> conditions = conditions();
    int undecided = 0;
    // One interpretation stays open, and with it the database with the records in it.
    try (Interpretation open = Exported.read(reader, Exported.export(RuleFixtures.when("action = 'abc'")))) {
      open.verdicts(records);
      for (String condition : conditions) {
        CheckedRule rule = RuleFixtures.when(condition);
        Export export = Exported.export(rule);
        assertThat(export.refusals()).as(condition).isEmpty();
        Evaluator evaluator = new TreeEvaluator(Planner.plan(List.of(rule)).plan().with(LAYOUT));
        List<Boolean> found = verdicts(reader, export, records);
        for (int i = 0; i < records.size(); i++) {
          assertThat(Verdict.of(found.get(i))).as("%s\n%s\n%s", condition, Shown.of(records.get(i)),
              export.artefacts().get(0).text()).isEqualTo(evaluator.evaluate(0, records.get(i)));
        }
        undecided += found.contains(true) && found.contains(false) ? 0 : 1;
      }
    }
    assertThat(conditions).hasSizeGreaterThan(350);
    assertThat(records).hasSizeGreaterThan(300);
    assertThat(undecided).as("conditions that never or always hold, such as a whole number that is a half")
        .isLessThan(conditions.size() / 10);
  }

  private static List<Boolean> verdicts(DuckDbReader reader, Export export, List<Record> records) {
    try (Interpretation interpretation = Exported.read(reader, export)) {
      return interpretation.verdicts(records);
    }
  }
}

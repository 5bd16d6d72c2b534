package dev.assay.convert.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Refusal;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTargetTest {
  private final SearchTarget target = new SearchTarget();

  @Test
  void a_threshold_has_a_search_for_each_entity_selector() {
    Export export = target.export(Exports.shipped("dot_activity"), Exports.surroundings());

    assertThat(export.refusals()).isEmpty();
    assertThat(export.artefacts()).extracting(Artefact::path).containsExactly(
        "dot_activity.device_hostname.sumo", "dot_activity.device_ip.sumo", "dot_activity.srcDevice_hostname.sumo",
        "dot_activity.srcDevice_ip.sumo", "dot_activity.user_username.sumo");
    assertThat(export.artefacts().get(3).text()).isEqualTo("""
        // Possible DNS over TLS (DoT) Activity
        // The rule dot_activity on past records: to be pasted into a log search, with a time range.
        // It differs from the rule as Cloud SIEM runs it:
        // - windows of 5m stand side by side on the clock and do not slide: every row is a signal, but what a border \
        parts is not found
        // - this search counts for srcDevice_ip; each entity selector has one of its own
        // - repeats are not suppressed, and tuning expressions do not apply
        // - records are as they were enriched when they came in, with the match lists and networks of then
        // unproven: no reader of the log-search language here
        _index=sec_record_*
        | where if(isNull(ipProtocol), false, ipProtocol = "tcp")
        | where if(isNull(dstPort), false, dstPort = 853)
        | where if(isNull(srcDevice_ip_isInternal), false, srcDevice_ip_isInternal = true)
        | where if(isNull(dstDevice_ip_isInternal), false, dstDevice_ip_isInternal = false) \
        or if(isNull(listMatches), false, jsonArrayContains(listMatches, "proxy_servers_dst"))
        | where !(if(isNull(listMatches), false, jsonArrayContains(listMatches, "guest_networks") \
        or jsonArrayContains(listMatches, "dns_servers")))
        | where !isEmpty(srcDevice_ip)
        | timeslice 5m
        | count as records by _timeslice, srcDevice_ip
        | where records >= 1
        | sort by _timeslice asc
        """);
  }

  @Test
  void different_values_are_counted_where_they_and_the_group_are_known() {
    assertThat(lines("""
        rule r "R" when dstPort > 5 severity 1
        threshold distinct(dstDevice_ip) > 150 within 2h by entity, fields['a b']
        signal on srcDevice_ip summary "{{user_username}} {{fields['a b']}} {{srcDevice_ip}}"
        """)).containsSubsequence(
        "// - from 100 different values on their number is estimated",
        "| where !isEmpty(srcDevice_ip)",
        "| where !isNull(%\"fields.a b\")",
        "| where !isNull(dstDevice_ip)",
        "| timeslice 2h",
        "| count as records, count_distinct(dstDevice_ip) as distinct_values, values(user_username) as values_1 "
            + "by _timeslice, srcDevice_ip, %\"fields.a b\"",
        "| where distinct_values > 150");
  }

  @ParameterizedTest
  @CsvSource({"90s, 90s", "120s, 2m", "90m, 90m", "60m, 1h", "24h, 1d", "36h, 36h"})
  void a_slice_is_as_long_as_the_window(String window, String slice) {
    assertThat(lines("rule r when dstPort > 5 severity 1 threshold count() > 1 within " + window
        + " by dstPort signal on srcDevice_ip")).contains("| timeslice " + slice,
        "| count as records, values(srcDevice_ip) as values_1 by _timeslice, dstPort");
  }

  @Test
  void a_match_shows_entities_and_what_the_texts_of_its_signal_show() {
    List<String> lines = lines("rule r when dstPort = 853 severity from normalizedSeverity "
        + "signal on srcDevice_ip, device_ip name \"{{action}}\" summary \"{{fields['k.l']}} {{device_ip}}\"");

    assertThat(lines).contains(
        "// - a row is a record; the rule makes a signal for each of these with a value: srcDevice_ip, device_ip",
        "// - a record for which the rule has no severity is here, too");
    assertThat(lines).endsWith("| fields srcDevice_ip, device_ip, action, %\"fields.k.l\"");
  }

  private List<String> lines(String rule) {
    Export export = target.export(RuleFixtures.rules(rule).get(0), Exports.surroundings());
    assertThat(export.refusals()).isEmpty();
    return export.artefacts().get(0).text().lines().toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "action = 'a' or dstPort > 5 and dstPort < 9 | if(isNull(action), false, action = \"a\") or "
          + "(if(isNull(dstPort), false, dstPort > 5) and if(isNull(dstPort), false, dstPort < 9))",
      "dstPort != 5                      | !(if(isNull(dstPort), false, dstPort = 5))",
      "dstPort = '0853'                  | if(isNull(dstPort), false, dstPort = 853)",
      "dstPort in (1, 2)                 | if(isNull(dstPort), false, dstPort = 1 or dstPort = 2)",
      "dstPort between 1 and srcPort | if(isNull(dstPort) or isNull(srcPort), false, dstPort >= 1 and dstPort <= "
          + "srcPort)",
      "dstPort between -1 and 5          | if(isNull(dstPort), false, dstPort >= -1 and dstPort <= 5)",
      "length(action) > 5                | length(action) > 5",
      "success                           | if(isNull(success), false, success = true)",
      "success = 'FALSE'                 | if(isNull(success), false, success = false)",
      "fields['t'] = true                | if(isNull(%\"fields.t\"), false, toLowerCase(%\"fields.t\") = \"true\")",
      "action = \"say \\\"it\\\" it's\"  | if(isNull(action), false, action = \"say \\\"it\\\" it's\")",
      "action = 'C:\\x'                  | if(isNull(action), false, action matches /^C:\\\\x$/)",
      "action = \"a\\nb\\u0085\"         | if(isNull(action), false, action matches /^a\\x{a}b\\x{85}$/)",
      "action =~ 'DENY'                  | if(isNull(action), false, toLowerCase(action) = \"deny\")",
      "action = application              | if(isNull(action) or isNull(application), false, action = application)",
      "action in~ ('A', 'b\\') | if(isNull(action), false, toLowerCase(action) in (\"a\") or toLowerCase(action) "
          + "matches /^b\\\\$/)",
      "action contains ('a/b', '*') | if(isNull(action), false, action matches /(?s)^.*a\\/b.*$/ or action matches "
          + "/(?s)^.*\\*.*$/)",
      "action startswith~ 'A'            | if(isNull(action), false, toLowerCase(action) matches /(?s)^a.*$/)",
      "action endswith '.exe'            | if(isNull(action), false, action matches /(?s)^.*\\.exe$/)",
      "action like 'a*b?'                | if(isNull(action), false, action matches /(?s)^a.*b.$/)",
      "action matches /^[ab]/i           | if(isNull(action), false, action matches /^(?s:.*)(?i:^[ab])(?s:.*)$/)",
      "srcDevice_ip in network '10.1.2.3' | if(isNull(srcDevice_ip), false, srcDevice_ip matches /^10\\.1\\.2\\.3$/)",
      "listMatches = 'a'                 | if(isNull(listMatches), false, jsonArrayContains(listMatches, \"a\"))",
      "listMatches is null               | isNull(listMatches)",
      "isEmpty(action) and isBlank(action) | isEmpty(action) and isBlank(action)",
      "http_requestHeaders['HOST'] = 'a' | if(isNull(%\"http_requestHeaders.HOST\"), false, "
          + "%\"http_requestHeaders.HOST\" = \"a\")",
      "fields['a\"b'] is not null        | !(isNull(%\"fields.a\\\"b\"))"})
  void conditions(String written, String expression) {
    CheckedRule rule = RuleFixtures.when(written.strip());

    SearchConditionWriter writer = new SearchConditionWriter();
    assertThat(writer.write(rule.when()).text()).isEqualTo(expression);
    assertThat(writer.refusals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "exists action                      | ABSENT_IS_NULL",
      "action < 'b'                       | TEXT_ORDER",
      "fields['n'] = 5                    | COERCION",
      "dstPort =~ '853'                   | COERCION",
      "bytesIn > 9007199254740993         | NUMBERS",
      "bytesIn + 1 > 5                    | ARITHMETIC",
      "trim(action) = 'a'                 | FUNCTIONS",
      "isPublicIP(srcDevice_ip)           | FUNCTIONS",
      "action contains application        | PATTERNS",
      "action matches /\\Qa\\E/           | PATTERNS",
      "action matches java '(?<!x)y'      | JAVA_PATTERNS",
      "srcDevice_ip in network 'fc00::/7' | ADDRESSES",
      "listMatches contains 'x'           | ARRAYS",
      "listMatches[0] = 'x'               | FIELDS",
      "fields['a\\b'] = 'x'               | FIELDS",
      "listMatches includes 'a\\b'        | QUOTES",
      "any field contains 'x'             | RAW_EVENT",
      "hasThreatMatch([srcDevice_ip], confidence > 50) | THREAT_INTELLIGENCE"})
  void refusals(String written, SearchFact fact) {
    Export export = target.export(RuleFixtures.when(written.strip()), Exports.surroundings());

    assertThat(export.artefacts()).isEmpty();
    assertThat(export.refusals()).extracting(Refusal::fact).containsExactly(fact);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "threshold count() < 3 within 5m by entity                 | srcDevice_ip | LIMIT",
      "threshold distinct(lower(action)) > 3 within 5m by entity | srcDevice_ip | FIELDS",
      "threshold distinct(listMatches) > 3 within 5m by entity   | srcDevice_ip | COUNTING",
      "threshold count() > 3 within 5m by entity, listMatches    | srcDevice_ip | GROUPING",
      "first seen dstDevice_ip by srcDevice_ip learn 30d retain 90d | srcDevice_ip | RULE_TYPES"})
  void refusals_of_counts(String clause, String entity, SearchFact fact) {
    CheckedRule rule = RuleFixtures.rules(
        "rule r when dstPort = 853 " + clause.strip() + " severity 1 signal on " + entity).get(0);

    assertThat(target.export(rule, Exports.surroundings()).refusals()).extracting(Refusal::fact).containsExactly(fact);
  }

  @Test
  void a_text_of_the_signal_may_have_no_column() {
    Export export = target.export(RuleFixtures.rules("rule r when dstPort = 853 severity 1 signal on srcDevice_ip "
        + "summary \"{{listMatches[0]}}\"").get(0), Exports.surroundings());

    assertThat(export.losses()).extracting(Loss::fact).containsExactly(SearchFact.COLUMNS, SearchFact.SIGNALS);
  }

  /** Whatever a title says, it does not become part of the query. */
  @Property(tries = 300)
  void comments_stay_comments(@ForAll String title) {
    CheckedRule rule = Exports.withTexts(RuleFixtures.when("dstPort = 853"), title);

    List<String> lines = target.export(rule, Exports.surroundings()).artefacts().get(0).text().lines().toList();

    assertThat(lines.get(0)).startsWith("// ");
    assertThat(lines.stream().filter(line -> !line.startsWith("// "))).containsExactly("_index=sec_record_*",
        "| where if(isNull(dstPort), false, dstPort = 853)", "| fields srcDevice_ip");
  }
}

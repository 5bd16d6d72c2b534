package dev.assay.convert.sumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.target.Export;
import dev.assay.convert.target.Refusal;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumoTargetTest {
  private final SumoTarget target = new SumoTarget();

  @Test
  void a_threshold_rule_becomes_the_body_the_api_takes() {
    Export export = target.export(Exports.shipped("dot_activity"), Exports.surroundings());

    assertThat(export.refusals()).isEmpty();
    assertThat(export.artefacts()).singleElement().satisfies(artefact -> {
      assertThat(artefact.path()).isEqualTo("rules/dot_activity.json");
      assertThat(artefact.text()).contains("\"expression\": \"ipProtocol = 'tcp' AND dstPort = 853 "
          + "AND srcDevice_ip_isInternal = true AND (dstDevice_ip_isInternal = false "
          + "OR array_contains(listMatches, 'proxy_servers_dst')) AND NOT (array_contains(listMatches, 'guest_networks') "
          + "OR array_contains(listMatches, 'dns_servers'))\"", "\"windowSize\": \"T05M\"", "\"limit\": 1,");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "action = 'a' or not dstPort > 5            | action = 'a' OR NOT dstPort > 5",
      "not (action = 'a' or success)              | NOT (action = 'a' OR success = true)",
      "action =~ 'Deny'                           | lower(action) = 'deny'",
      "action in~ ('A', 'b')                      | lower(action) IN ('a', 'b')",
      "action = \"it's\"                          | action = \"it's\"",
      "action = \"it's \\\"so\\\"\"               | action = \"it's \\\"so\\\"\"",
      "action = \"it's C:\\\\\"                   | action MATCHES /^it\\x{27}s C:\\\\$/",
      "commandLine contains 'temp'                | commandLine LIKE '%temp%'",
      "commandLine contains '\\temp'              | commandLine MATCHES /\\\\temp/",
      "commandLine startswith~ '50%'              | lower(commandLine) MATCHES /^50%/",
      "commandLine like 'a*b?'                    | commandLine LIKE 'a%b_'",
      "commandLine like 'a_*'                     | commandLine MATCHES /(?s)^a_.*$/",
      "commandLine matches /^a\\/b/i              | commandLine MATCHES /(?i)^a\\/b/",
      "srcDevice_ip in network '10.1.2.3'         | srcDevice_ip MATCHES /^10\\.1\\.2\\.3$/",
      "success = 'TRUE'                           | success = true",
      "bytesIn between 1 and 5                    | bytesIn BETWEEN 1 AND 5",
      "fields['a.b'] = '1'                        | fields['a.b'] = '1'",
      "listMatches = 'a'                          | array_contains(listMatches, 'a')",
      "user_username is null                      | user_username IS NULL"})
  void conditions(String written, String expression) {
    CheckedRule rule = RuleFixtures.when(written.strip());

    SumoExpressionWriter writer = new SumoExpressionWriter();
    assertThat(writer.write(rule.when()).text()).isEqualTo(expression);
    assertThat(writer.refusals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "exists action                              | ABSENT_IS_NULL",
      "srcDevice_ip in network 'fc00::/7'         | ADDRESSES",
      "any field contains 'x'                     | RAW_EVENT",
      "listMatches contains 'x'                   | ARRAYS",
      "year(action) = 2020                        | FUNCTIONS",
      "commandLine contains action                | LIKE",
      "hasThreatMatch([srcDevice_ip], confidence > 50) | THREAT_INTELLIGENCE"})
  void refusals(String written, SumoFact fact) {
    Export export = target.export(RuleFixtures.when(written.strip()), Exports.surroundings());

    assertThat(export.artefacts()).isEmpty();
    assertThat(export.refusals()).extracting(Refusal::fact).containsExactly(fact);
    assertThat(export.refusals().get(0).diagnostic().help()).get().asString().contains("docs/targets/sumo.md#");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "threshold count() >= 1 within 30s by entity | WINDOW",
      "threshold count() < 3 within 5m by entity   | THRESHOLD",
      "threshold distinct(lower(action)) > 3 within 5m by entity | GROUPING"})
  void refusals_of_thresholds(String clause, SumoFact fact) {
    CheckedRule rule = RuleFixtures.rules(
        "rule r when dstPort = 853 " + clause.strip() + " severity 1 signal on srcDevice_ip").get(0);

    assertThat(target.export(rule, Exports.surroundings()).refusals()).extracting(Refusal::fact).containsExactly(fact);
  }

  @Test
  void all_rules_stand_in_one_bundle() {
    Export export = target.export(Exports.shipped("dot_activity"), Exports.surroundings());

    assertThat(target.common(List.of(export), Exports.surroundings())).extracting("path").containsExactly(
        "rules.json", "match-lists/dns_servers.json", "match-lists/guest_networks.json",
        "match-lists/proxy_servers_dst.json", "network-blocks.json");
  }
}

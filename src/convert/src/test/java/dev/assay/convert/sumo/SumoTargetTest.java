package dev.assay.convert.sumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.ListDefinition.Item;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
          + "OR array_contains(listMatches, 'proxy_servers_dst')) "
          + "AND NOT (array_contains(listMatches, 'guest_networks') OR array_contains(listMatches, 'dns_servers'))\"", "\"windowSize\": \"T05M\"", "\"limit\": 1,");
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
      "commandLine matches /\\\\\\Qa\\/*\\E\\/x/      | commandLine MATCHES /\\\\\\Qa\\E\\/\\Q*\\E\\/x/",
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
      "threshold count() >= 3 within 5m            | GROUPING",
      "threshold count() >= 3 within 5m by dstPort | GROUPING",
      "threshold distinct(lower(action)) > 3 within 5m by entity | GROUPING"})
  void refusals_of_thresholds(String clause, SumoFact fact) {
    CheckedRule rule = RuleFixtures.rules(
        "rule r when dstPort = 853 " + clause.strip() + " severity 1 signal on srcDevice_ip").get(0);

    assertThat(target.export(rule, Exports.surroundings()).refusals()).extracting(Refusal::fact).containsExactly(fact);
  }

  @Test
  void a_bundle_has_all_rules_and_every_other_file_is_one_request() {
    Export export = target.export(Exports.shipped("dot_activity"), Exports.surroundings());

    assertThat(target.common(List.of(export), Exports.surroundings())).extracting("path").containsExactly(
        "rules.json", "match-lists/dns_servers/list.json", "match-lists/dns_servers/items-1.json",
        "match-lists/guest_networks/list.json", "match-lists/guest_networks/items-1.json",
        "match-lists/proxy_servers_dst/list.json", "match-lists/proxy_servers_dst/items-1.json",
        "network-blocks/10.0.0.0_8.json", "network-blocks/172.16.0.0_12.json", "network-blocks/192.168.0.0_16.json");
  }

  @Test
  void items_expire_at_a_second_and_go_in_batches() {
    Item expiring = new Item("a", "why", Optional.of(Instant.parse("2030-01-02T03:04:05.6Z")));
    List<Item> items = new ArrayList<>(Collections.nCopies(1001, new Item("b", "", Optional.empty())));
    items.set(0, expiring);
    Surroundings surroundings = new Surroundings(Schema.cloudSiem(), List.of(),
        List.of(new ListDefinition("l", "Ip", "", List.of(), true, items)), List.of());

    List<Artefact> artefacts = target.common(List.of(), surroundings);

    assertThat(artefacts).extracting("path").containsExactly(
        "rules.json", "match-lists/l/list.json", "match-lists/l/items-1.json", "match-lists/l/items-2.json");
    assertThat(artefacts.get(2).text().lines().filter(line -> line.contains("\"value\""))).hasSize(1000).first()
        .asString().contains("\"expiration\": \"2030-01-02T03:04:05\"");
    assertThat(artefacts.get(3).text().lines().filter(line -> line.contains("\"value\""))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"dot_activity, CSEThresholdRule", "match, CSEMatchRule"})
  void a_rule_has_the_names_and_types_of_the_api(String slug, String body) {
    CheckedRule rule = slug.equals("match") ? RuleFixtures.rules("rule match when dstPort = 853 severity 3 "
        + "suppression 12h signal on srcDevice_ip summary 's'").get(0) : Exports.shipped(slug);
    ApiBody api = ApiBody.named(body);

    assertThat(api.differences(target.export(rule, Exports.surroundings()).artefacts().get(0).text())).isEmpty();
  }

  @Test
  void lists_items_and_networks_have_the_names_and_types_of_the_api() {
    List<Artefact> artefacts = target.common(List.of(), Exports.surroundings());

    assertThat(ApiBody.named("CSEMatchListPost").differences(artefacts.get(1).text())).isEmpty();
    assertThat(ApiBody.named("CSEMatchListItemPost").differences(artefacts.get(2).text())).isEmpty();
    assertThat(ApiBody.named("CSENetworkBlock").differences(artefacts.get(7).text())).isEmpty();
  }

  @Test
  void a_body_with_another_name_differs() {
    assertThat(ApiBody.named("CSENetworkBlock").differences(
        "{\"fields\": {\"addressBlock\": \"10.0.0.0/8\", \"label\": 1, \"intern\": true}}"))
        .containsExactly("label is no string", "intern is unknown", "internal is missing",
            "suppressesSignals is missing");
  }
}

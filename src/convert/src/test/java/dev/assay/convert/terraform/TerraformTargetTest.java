package dev.assay.convert.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.Json;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Fact;
import dev.assay.convert.export.Loss;
import dev.assay.convert.export.Refusal;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sumo.SumoFact;
import dev.assay.convert.sumo.SumoTarget;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.net.Network;
import dev.assay.core.schema.Schema;
import dev.assay.documents.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformTargetTest {
  private final TerraformTarget target = new TerraformTarget();

  @Test
  void a_threshold_rule_is_a_resource() {
    Export export = target.export(Exports.shipped("dot_activity"), Exports.surroundings());

    assertThat(export.refusals()).isEmpty();
    assertThat(export.artefacts()).extracting(Artefact::path).containsExactly("dot_activity.rule.tf.json");
    Node resource = Json.at(Json.read(export.artefacts().get(0).text()),
        "resource", "sumologic_cse_threshold_rule", "dot_activity");
    assertThat(Json.text(resource, "name")).isEqualTo("Possible DNS over TLS (DoT) Activity");
    assertThat(Json.text(resource, "window_size")).isEqualTo("T05M");
    assertThat(Json.text(resource, "limit")).isEqualTo("1");
    assertThat(Json.text(resource, "severity")).isEqualTo("1");
    assertThat(Json.text(resource, "entity_selectors", 4, "entity_type")).isEqualTo("_username");
    assertThat(Json.text(resource, "expression")).isEqualTo(Json.text(Json.read(new SumoTarget()
        .export(Exports.shipped("dot_activity"), Exports.surroundings()).artefacts().get(0).text()),
        "fields", "expression"));
  }

  @Test
  void a_match_rule_is_one_too() {
    Node resource = Json.at(Json.read(written("rule r \"R\" when dstPort = 853 signal on srcDevice_ip name 'N' "
        + "severity of action ('a' -> 8, 'b' -> 3, else 4) suppression 12h tags 'x'")),
        "resource", "sumologic_cse_match_rule", "r");

    assertThat(Json.text(resource, "name_expression")).isEqualTo("N");
    assertThat(Json.text(resource, "severity_mapping", "default")).isEqualTo("4");
    assertThat(Json.text(resource, "severity_mapping", "mapping", 1, "from")).isEqualTo("b");
    assertThat(Json.text(resource, "suppression_window_size")).isEqualTo("43200000");
  }

  @Test
  void other_windows_are_in_milliseconds() {
    Node resource = Json.at(Json.read(written("rule r when dstPort = 853 severity 1 threshold distinct(action) > 2 "
        + "within 3h by entity, application signal on srcDevice_ip")), "resource", "sumologic_cse_threshold_rule", "r");

    assertThat(Json.text(resource, "window_size")).isEqualTo("CUSTOM");
    assertThat(Json.text(resource, "window_size_millis")).isEqualTo("10800000");
    assertThat(Json.text(resource, "count_field")).isEqualTo("action");
    assertThat(Json.texts(resource, "group_by_fields")).containsExactly("application");
  }

  private String written(String rule) {
    Export export = target.export(RuleFixtures.rules(rule).get(0), Exports.surroundings());
    assertThat(export.refusals()).isEmpty();
    return export.artefacts().get(0).text();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "when dstPort = 5 severity from severity              | severity-default",
      "when dstPort = 5 severity of action ('a' -> 1)       | severity-default",
      "when dstPort = 5 severity of dstPort (1 to 2 -> 1, else 3) | severity-entries",
      "when dstPort = 5 severity 3 tags ''                  | tags",
      "when action = \"e\\u0301\" severity 3                | characters",
      "when action matches /\\u{212A}/ severity 3           | characters",
      "when any field contains 'x' severity 3               | raw-event",
      "when dstPort = 5 severity 3 threshold count() > 3 within 5m | grouping"})
  void refusals(String clauses, String line) {
    String text = clauses.strip().replace("\\u{212A}", "\u212A");
    CheckedRule rule = RuleFixtures.rules("rule r " + text + " signal on srcDevice_ip").get(0);
    Export export = target.export(rule, Exports.surroundings());

    assertThat(export.artefacts()).isEmpty();
    assertThat(export.refusals()).extracting(Refusal::fact).extracting(Fact::place)
        .containsExactly("docs/targets/terraform.md#" + line);
  }

  @Test
  void what_is_lost() {
    Export export = target.export(RuleFixtures.rules("rule r \"Cafe\u0301\" category 'x' when dstPort = 5 severity 3 "
        + "references 'https://example.com' signal on srcDevice_ip").get(0), Exports.surroundings());

    assertThat(export.losses()).extracting(Loss::fact).containsExactly(new TerraformFact.OfCloudSiem(SumoFact.METADATA),
        TerraformFact.CATEGORY, TerraformFact.CHARACTERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"e\u0301", "\u212A", "\uFEFFx", "x\uD800"})
  void a_text_that_terraform_would_change(String text) {
    Export export = target.export(Exports.withTexts(RuleFixtures.when("dstPort = 5"), text), Exports.surroundings());

    assertThat(export.losses()).extracting(Loss::fact).contains(TerraformFact.CHARACTERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00E9", "K", "x\uFEFF", "\uD83D\uDE00", "\u0000\u0085\u2028"})
  void a_text_that_it_would_not(String text) {
    Export export = target.export(Exports.withTexts(RuleFixtures.when("dstPort = 5"), text), Exports.surroundings());

    assertThat(export.losses()).extracting(Loss::fact).containsExactly(TerraformFact.CATEGORY);
  }

  @Test
  void lists_and_networks_are_resources_of_their_own() {
    List<Artefact> artefacts = target.common(List.of(), Exports.surroundings());

    assertThat(artefacts).extracting(Artefact::path)
        .containsExactly("versions.tf.json", "match-lists.tf.json", "network-blocks.tf.json");
    assertThat(Json.text(Json.read(artefacts.get(1).text()), "resource", "sumologic_cse_match_list", "guest_networks",
        "items", 1, "value")).isEqualTo("192.0.2.128/25");
    assertThat(Json.text(Json.read(artefacts.get(2).text()), "resource", "sumologic_cse_network_block",
        "internal_172_16_0_0_12", "address_block")).isEqualTo("172.16.0.0/12");
    artefacts.stream().skip(1)
        .forEach(artefact -> assertThat(ProviderSchema.INSTANCE.violations(artefact.text())).isEmpty());
  }

  @Test
  void without_lists_and_networks_there_are_no_files_for_them() {
    Surroundings none = new Surroundings(Schema.cloudSiem(), List.of(), List.of(), List.of());

    assertThat(target.common(List.of(), none)).extracting(Artefact::path).containsExactly("versions.tf.json");
  }

  @Test
  void a_network_twice_is_one_resource() {
    Network network = Network.parse("fc00::/7").orElseThrow();
    Surroundings twice = new Surroundings(Schema.cloudSiem(), List.of(network, network), List.of(), List.of());

    assertThat(Json.text(Json.read(target.common(List.of(), twice).get(1).text()), "resource",
        "sumologic_cse_network_block", "internal_fc00___7", "address_block")).isEqualTo("fc00::/7");
  }

  @ParameterizedTest
  @CsvSource({"dot_activity, dot_activity", "my-rule, my-rule", "my list, my_list_31067549",
      "my.list, my_list_4949ed61", "1st, _1st_e01ddf65", "../x, ___x_d6b96a97"})
  void names_of_resources(String text, String name) {
    assertThat(ResourceName.of(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "sumologic_cse_network_block | {\"address_block\": \"10.0.0.0/8\", \"internal\": true}   |",
      "sumologic_cse_network_block | {\"internal\": true}                   | `address_block` is missing",
      "sumologic_cse_network_block | {\"address_block\": 5}                 | `address_block` is a text",
      "sumologic_cse_network_block | {\"address_block\": \"x\", \"internal\": \"true\"} | `internal` is `true` or "
          + "`false`",
      "sumologic_cse_network_block | {\"address_block\": \"x\", \"note\": \"y\"} | there is no argument `note`",
      "sumologic_cse_network_block | [1]                                    | `` is a block",
      "sumologic_cse_match_list | {\"name\": \"n\", \"description\": \"\", \"target_column\": \"Ip\", \"items\": "
          + "[{\"value\": \"v\", \"description\": \"\", \"expiration\": \"2030-01-01T00:00:00Z\"}]} | "
          + "`items.expiration` is a time such as 2030-01-31T12:00:00",
      "sumologic_cse_match_list | {\"name\": \"n\", \"description\": \"\", \"target_column\": \"Ip\", \"items\": "
          + "[{\"value\": \"v\"}]} | `items.description` is missing"})
  void the_provider_does_not_take(String type, String arguments, String what) {
    assertThat(ProviderSchema.INSTANCE.violations(
        "{\"resource\": {\"" + type + "\": {\"r\": " + arguments + "}}}").stream()
        .map(ProviderSchema.Violation::what)).containsExactlyElementsOf(
        what == null ? List.of() : List.of(what));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "\"severity\": 1                 | \"severity\": 11             | `severity` is at most 10",
      "\"severity\": 1                 | \"severity\": 1.5            | `severity` is a whole number",
      "\"limit\": 3                    | \"limit\": 0                 | `limit` is at least 1",
      "\"window_size\": \"CUSTOM\" | \"window_size\": \"T3H\" | `window_size` is one of T05M, T10M, T30M, T60M, "
          + "T12H, T24H, T05D, CUSTOM, not `T3H`",
      "\"window_size_millis\": \"10800000\" | \"window_size_millis\": \"59999\" | `window_size_millis` is at least "
          + "60000",
      "\"window_size_millis\": \"10800000\" | \"window_size_millis\": 10800000 | `window_size_millis` is a number "
          + "in quotes",
      "\"window_size_millis\": \"10800000\", | ~~                      | `window_size_millis` is missing",
      "\"count_field\": \"action\",    | ~~                          | `count_field` is missing",
      "\"group_by_fields\": [\"application\"] | \"group_by_fields\": [\"\"] | `group_by_fields` has only texts, "
          + "and none is empty",
      "\"entity_type\": \"_ip\", \"expression\" | \"expression\"      | `entity_selectors.entity_type` is missing"})
  void a_rule_that_breaks_the_providers_rules(String part, String broken, String what) {
    String text = written("rule r when dstPort = 853 severity 1 threshold distinct(action) > 2 "
        + "within 3h by entity, application signal on srcDevice_ip");
    assertThat(text).contains(part.strip());

    assertThat(ProviderSchema.INSTANCE.violations(text.replace(part.strip(), broken.strip())))
        .extracting(ProviderSchema.Violation::what).containsExactly(what);
  }
}

package dev.assay.convert.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.Exports;
import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Refusal;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What conditions become over the names of network connections. Lines are parted by {@code @}, the condition by
 * {@code @@}, and {@code ¦} is a bar.
 */
class SigmaConditionTest {
  private final SigmaTarget target = new SigmaTarget();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "action = 'Deny' | selection: @ event.action¦cased: 'Deny' @@ selection",
      "action =~ 'Deny' | selection: @ event.action: 'Deny' @@ selection",
      "action != 'a' | filter_main_event_action: @ event.action¦cased: 'a' @@ not filter_main_event_action",
      "action in~ ('a', 'b') | selection: @ event.action: @ - 'a' @ - 'b' @@ selection",
      "action = \"it's\" | selection: @ event.action¦cased: 'it''s' @@ selection",
      "action = \"a\\nb\" | selection: @ event.action¦cased: \"a\\nb\" @@ selection",
      "action contains 'x' | selection: @ event.action¦contains¦cased: 'x' @@ selection",
      "action startswith~ 'a*' | selection: @ event.action¦startswith: 'a\\*' @@ selection",
      "action endswith~ 'C:\\' | selection: @ event.action¦endswith: 'C:\\' @@ selection",
      "action =~ '\\\\srv\\c' | selection: @ event.action: '\\\\\\\\srv\\c' @@ selection",
      "action =~ 'a\\*' | selection: @ event.action: 'a\\\\\\*' @@ selection",
      "action like~ 'a\\*b?[*]' | selection: @ event.action: 'a\\\\*b?\\*' @@ selection",
      "action contains~ all ('a', 'b') | selection: @ event.action¦contains¦all: @ - 'a' @ - 'b' @@ selection",
      "dstPort = 853 | selection: @ destination.port: 853 @@ selection",
      "dstPort = '0853' | selection: @ destination.port: 853 @@ selection",
      "dstPort =~ '853' | selection: @ destination.port: '853' @@ selection",
      "bytesIn >= 1e3 | selection: @ destination.bytes¦gte: 1000 @@ selection",
      "bytesIn between 1 and 2.5 | selection: @ destination.bytes¦gte: 1 @ destination.bytes¦lte: 2.5 @@ selection",
      "dstPort in (53, 853) | selection: @ destination.port: @ - 53 @ - 853 @@ selection",
      "action is null | selection: @ event.action: null @@ selection",
      "action is not null | filter_main_event_action: @ event.action: null @@ not filter_main_event_action",
      "isEmpty(action) | selection_event_action: @ - event.action: null @ - event.action: '' @@ selection_event_action",
      "exists action | selection: @ event.action¦exists: true @@ selection",
      "action =~ application | selection: @ event.action¦fieldref: 'network.application' @@ selection",
      "action contains~ application | selection: @ event.action¦fieldref¦contains: 'network.application' @@ selection",
      "action matches /^a\\d$/i | selection: @ event.action¦re¦i: '^a[0-9]$(?!\\n)' @@ selection",
      "srcDevice_ip in network ('10.1.2.3', 'fc00::/7') | selection: @ source.ip¦cidr: @ - '10.1.2.3/32' "
          + "@ - 'fc00::/7' @@ selection",
      "isPrivateIP(srcDevice_ip) | selection: @ source.ip¦cidr: @ - '10.0.0.0/8' @ - '172.16.0.0/12' "
          + "@ - '192.168.0.0/16' @ - 'fc00::/7' @@ selection",
      "lower(action) = 'deny' | selection: @ event.action: 'deny' @@ selection",
      "toString(dstPort) startswith '8' | selection: @ destination.port¦startswith¦cased: '8' @@ selection",
      "hour(timestamp) >= 22 | selection: @ '@timestamp¦hour¦gte': 22 @@ selection",
      "any field contains~ 'x' | selection_keywords: @ - 'x' @@ selection_keywords",
      "srcDevice_ip_isInternal | selection: @ source.ip¦cidr: @ - '10.0.0.0/8' @ - '172.16.0.0/12' "
          + "@ - '192.168.0.0/16' @@ selection",
      "srcDevice_ip_isInternal = false | selection: @ source.ip¦cidr: @ - '0.0.0.0/0' @ - '::/0' "
          + "@ filter_main_source_ip_internal: @ source.ip¦cidr: @ - '10.0.0.0/8' @ - '172.16.0.0/12' "
          + "@ - '192.168.0.0/16' @@ selection and not filter_main_source_ip_internal",
      "srcDevice_ip_isInternal is null | filter_main_source_ip_address: @ source.ip¦cidr: @ - '0.0.0.0/0' "
          + "@ - '::/0' @@ not filter_main_source_ip_address",
      "listMatches includes 'proxy_servers_dst' | selection_proxy_servers_dst: "
          + "@ destination.ip¦expand: '%proxy_servers_dst%' @@ selection_proxy_servers_dst",
      "action =~ 'a' and dstPort = 1 and action =~ 'b' | selection: @ event.action: 'a' @ destination.port: 1 "
          + "@ selection_event_action: @ event.action: 'b' @@ selection and selection_event_action",
      "action =~ 'a' and not (dstPort = 1 or srcPort = 2) | selection: @ event.action: 'a' "
          + "@ filter_main_destination_port: @ destination.port: 1 @ filter_main_source_port: "
          + "@ source.port: 2 @@ selection and not 1 of filter_main_*",
      "action =~ 'a' or dstPort = 1 | selection_event_action: @ - event.action: 'a' "
          + "@ - destination.port: 1 @@ selection_event_action",
      "(action =~ 'a' or not dstPort = 1) and srcPort = 2 | selection: @ source.port: 2 "
          + "@ selection_event_action: @ event.action: 'a' @ selection_destination_port: "
          + "@ destination.port: 1 @@ selection and (selection_event_action or not selection_destination_port)",
      "not (action =~ 'a' and not dstPort = 1) | selection_event_action: @ event.action: 'a' "
          + "@ selection_destination_port: "
          + "@ destination.port: 1 @@ not (selection_event_action and not selection_destination_port)",
      "not (not action =~ 'a' or dstPort = 1) | selection: @ event.action: 'a' "
          + "@ filter_main_destination_port: @ destination.port: 1 @@ selection and not filter_main_destination_port"})
  void conditions(String written, String expected) {
    String detection = detection(RuleFixtures.when(written.strip()));

    assertThat(detection).isEqualTo(expected.strip().replace('¦', '|'));
  }

  /** The detection of the file for network connections, its lines parted by {@code @}, the condition by {@code @@}. */
  private String detection(CheckedRule rule) {
    Export export = target.export(rule, Exports.surroundings());
    assertThat(export.refusals()).isEmpty();
    String text = export.artefacts().stream().filter(artefact -> artefact.path().contains("net_connection"))
        .map(Artefact::text).findFirst().orElseThrow();
    String detection = text.substring(text.indexOf("detection:\n") + 11, text.indexOf("\nfalsepositives:"));
    return String.join(" @ ", detection.lines().map(String::strip).toList()).replace("@ condition: ", "@@ ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "commandLine = 'x'                                | TAXONOMY",
      "listMatches includes 'unknown'                   | MATCH_LISTS",
      "listMatches contains 'x'                         | MATCH_LISTS",
      "action < 'b'                                     | TEXT_ORDER",
      "action = application                             | FIELD_REFERENCES",
      "bytesIn > bytesOut                               | FIELD_REFERENCES",
      "bytesIn + bytesOut > 5                           | ARITHMETIC",
      "length(action) > 5                               | FUNCTIONS",
      "luhn(action)                                     | FUNCTIONS",
      "year(action) = 2020                              | TIME_PARTS",
      "timestamp = 5                                    | TIME_PARTS",
      "fields['a'] = 'x'                                | RAW_KEYS",
      "listMatches[0] = 'x'                             | ARRAYS",
      "any field = 'x'                                  | KEYWORDS",
      "any field contains 'x'                           | KEYWORDS",
      "action matches /\\bx/                            | REGEX",
      "action matches /^a?/m                            | REGEX",
      "action matches java '(?<=a)b'                    | REGEX",
      "srcDevice_ip_isInternal = dstDevice_ip_isInternal | INTERNAL",
      "action > 5                                       | COMPARISONS",
      "listMatches includes 'guest_networks' and false  | CONSTANTS",
      "hasThreatMatch([srcDevice_ip], confidence > 50)  | THREAT_INTELLIGENCE"})
  void refusals(String written, SigmaFact fact) {
    Export export = target.export(RuleFixtures.when(written.strip()), Exports.surroundings());

    assertThat(export.artefacts()).isEmpty();
    assertThat(export.refusals()).extracting(Refusal::fact).containsOnly(fact);
    assertThat(export.refusals().get(0).diagnostic().help()).get().asString().contains("docs/targets/sigma.md#");
  }

  @Test
  void a_log_source_without_a_field_is_left_out_and_said() {
    Export export = target.export(RuleFixtures.when("bytesIn > 5"), Exports.surroundings());

    assertThat(export.artefacts()).extracting(Artefact::path)
        .containsExactly("rules/zeek_conn_r.yml", "rules/net_connection_r.yml");
    assertThat(export.losses()).anySatisfy(loss -> assertThat(loss.what()).contains("firewall", "bytesIn"));
  }

  @Test
  void a_rule_with_a_log_source_keeps_its_own_names() {
    CheckedRule rule = RuleFixtures.rules("rule r schema \"sigma\" "
        + "logsource category \"process_creation\" product \"windows\" "
        + "when Image endswith~ '\\cmd.exe' and EventID = 1 severity 5 signal on device_hostname").get(0);

    Export export = target.export(rule, Exports.surroundings());

    assertThat(export.artefacts()).singleElement().satisfies(artefact -> {
      assertThat(artefact.path()).isEqualTo("rules/process_creation_windows_r.yml");
      assertThat(artefact.text()).contains("    category: process_creation\n    product: windows\n",
          "        Image|endswith: '\\cmd.exe'\n        EventID: 1\n", "level: medium\n");
    });
  }
}

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

class SigmaThresholdTest {
  private final SigmaTarget target = new SigmaTarget();

  private static CheckedRule rule(String threshold, String entities) {
    return RuleFixtures.rules("rule r when dstPort = 853 and srcDevice_ip_isInternal = true " + threshold.strip()
        + " severity 1 signal on " + entities).get(0);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "threshold count() >= 5 within 90s by entity | event_count | [src_ip] | 90s | gte: 5",
      "threshold count() > 5 within 2h by entity, dstPort | event_count | [src_ip, dst_port] | 2h | gt: 5",
      "threshold count() < 5 within 5m by action | event_count | [action] | 5m | lt: 5",
      "threshold count() != 5 within 1440m by action | event_count | [action] | 1d | neq: 5",
      "threshold distinct(dstDevice_ip) >= 20 within 1h by srcDevice_ip "
          + "| value_count | [src_ip] | 1h | field: dst_ip gte: 20"})
  void correlations(String threshold, String type, String groups, String timespan, String condition) {
    Export export = target.export(rule(threshold, "srcDevice_ip"), Exports.surroundings());

    assertThat(export.refusals()).isEmpty();
    String text = export.artefacts().get(0).text();
    String correlation = text.substring(text.indexOf("correlation:\n"), text.indexOf("\nfalsepositives",
        text.indexOf("correlation:\n")));
    String groupBy = String.join("\n        - ", groups.replaceAll("[\\[\\]]", "").split(", "));
    assertThat(correlation).isEqualTo("correlation:\n    type: " + type
        + "\n    rules:\n        - net_firewall_r\n    group-by:\n        - " + groupBy + "\n    timespan: " + timespan
        + "\n    condition:\n        " + condition.replace(" gte", "\n        gte"));
  }

  @Test
  void there_is_a_correlation_for_each_entity() {
    Export export = target.export(rule("threshold count() >= 5 within 5m by entity", "srcDevice_ip, dstDevice_ip"),
        Exports.surroundings());

    assertThat(export.artefacts().get(0).text()).containsOnlyOnce("detection:").contains(
        "    group-by:\n        - src_ip\n", "    group-by:\n        - dst_ip\n");
  }

  /** With a limit of one every event that counts fires; with a greater one, counting by another entity would differ. */
  @Test
  void entities_a_log_source_lacks_are_left_out_only_where_nothing_changes() {
    assertThat(target.export(rule("threshold count() >= 1 within 5m by entity", "srcDevice_ip, device_hostname"),
        Exports.surroundings()).artefacts()).extracting(Artefact::path).contains("rules/net_firewall_r.yml");
    assertThat(target.export(rule("threshold count() >= 2 within 5m by entity", "srcDevice_ip, device_hostname"),
        Exports.surroundings()).artefacts()).extracting(Artefact::path).containsExactly("rules/net_connection_r.yml");
    assertThat(target.export(rule("threshold count() >= 1 within 5m by entity", "dstDevice_ip, device_hostname"),
        Exports.surroundings()).artefacts()).extracting(Artefact::path).containsExactly("rules/net_connection_r.yml");
  }

  @Test
  void an_entity_that_may_be_empty_is_said() {
    Export export = target.export(rule("threshold count() >= 5 within 5m by entity", "srcDevice_ip, dstDevice_ip"),
        Exports.surroundings());

    assertThat(export.losses()).filteredOn(loss -> loss.fact() == SigmaFact.EMPTY_ENTITIES).isNotEmpty()
        .allSatisfy(loss -> assertThat(loss.what()).doesNotContain("src_ip", "source.ip"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "threshold count() >= 5 within 5m | GROUPING",
      "threshold distinct(lower(action)) > 3 within 5m by entity | GROUPING"})
  void refusals(String threshold, SigmaFact fact) {
    assertThat(target.export(rule(threshold, "srcDevice_ip"), Exports.surroundings()).refusals())
        .extracting(Refusal::fact).containsExactly(fact);
  }

  @Test
  void other_rule_types_are_refused() {
    CheckedRule rule = RuleFixtures.rules(
        "rule r when dstPort = 853 first seen dstDevice_ip by srcDevice_ip learn 30d retain 90d severity 1 "
            + "signal on srcDevice_ip").get(0);

    assertThat(target.export(rule, Exports.surroundings()).refusals())
        .extracting(Refusal::fact).containsExactly(SigmaFact.RULE_TYPES);
  }
}

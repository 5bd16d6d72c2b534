package dev.assay.convert.proof;

import dev.assay.convert.sigma.SigmaTarget;
import dev.assay.convert.sigma.reader.SigmaProofReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SigmaPlantedBugsTest {
  static List<PlantedBug> bugs() {
    return List.of(
        new PlantedBug("case-sensitivity lost", "action = 'Deny'", "event.action|cased:", "event.action:"),
        new PlantedBug("case-sensitivity gained", "action =~ 'Deny'", "event.action:", "event.action|cased:"),
        new PlantedBug("NOT over null", "action != 'a'", "condition: not filter_main_event_action",
            "missing:\n        event.action: null\n    condition: not filter_main_event_action and not missing"),
        new PlantedBug("wildcard not escaped", "action contains 'a*b'", "'a\\*b'", "'a*b'"),
        new PlantedBug("backslash doubled", "action = 'C:\\x'", "'C:\\x'", "'C:\\\\\\\\x'"),
        new PlantedBug("regex anchored", "action matches /ab/", "'ab'", "'^ab$'"),
        new PlantedBug("CIDR off by one bit", "srcDevice_ip in network '10.2.0.0/15'", "10.2.0.0/15", "10.2.0.0/16"),
        new PlantedBug("a bound left out", "dstPort > 853", "|gt: 853", "|gte: 853"),
        new PlantedBug("an OR without parentheses", "(action = 'a' or not success = true) and dstPort = 853",
            "(selection_event_action or not selection_event_success)",
            "selection_event_action or not selection_event_success"),
        new PlantedBug("threshold > for >=", "dstPort = 853 threshold count() >= 3 within 5m by entity",
            "gte: 3", "gt: 3"),
        new PlantedBug("window too short", "dstPort = 853 threshold count() >= 3 within 10m by entity",
            "timespan: 10m", "timespan: 9m"),
        new PlantedBug("group lost", "dstPort = 853 threshold count() >= 3 within 10m by entity, action",
            "        - action\n", ""),
        new PlantedBug("an internal address for one that is not", "srcDevice_ip_isInternal = true",
            "172.16.0.0/12", "172.16.0.0/11"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void a_mistake_of_the_exporter_is_caught(PlantedBug bug) {
    bug.isCaught(new SigmaTarget(), new SigmaProofReader(), SigmaAgreementTest.surroundings());
  }
}

package dev.assay.convert.proof;

import dev.assay.convert.Exports;
import dev.assay.convert.sumo.SumoTarget;
import dev.assay.convert.sumo.reader.SumoProofReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SumoPlantedBugsTest {
  static List<PlantedBug> bugs() {
    return List.of(
        new PlantedBug("case-sensitivity lost", "action =~ 'Deny'", "lower(action) = 'deny'", "action = 'deny'"),
        new PlantedBug("case-sensitivity gained", "action contains 'Deny'",
            "action LIKE '%Deny%'", "lower(action) LIKE '%deny%'"),
        new PlantedBug("NOT over null", "action != 'a'", "NOT action = 'a'", "action IS NOT NULL AND NOT action = 'a'"),
        new PlantedBug("wildcard not escaped", "action contains 'a_b'", "MATCHES /a_b/", "LIKE '%a_b%'"),
        new PlantedBug("wildcard of a glob not escaped", "action like 'a[*]*'",
            "LIKE 'a*%'", "LIKE 'a%%'"),
        new PlantedBug("backslash doubled", "action = 'C:\\x'", "'C:\\\\x'", "'C:\\\\\\\\x'"),
        new PlantedBug("regex anchored", "action matches /ab/", "/ab/", "/^ab$/"),
        new PlantedBug("CIDR off by one bit", "srcDevice_ip in network '10.2.0.0/15'", "(?:2|3)", "(?:0|1|2|3)"),
        new PlantedBug("number compared as text", "dstPort > 853", "dstPort > 853", "toString(dstPort) > '853'"),
        new PlantedBug("an OR without parentheses", "(action = 'a' or success = true) and dstPort = 853",
            "(action = 'a' OR success = true)", "action = 'a' OR success = true"),
        new PlantedBug("threshold > for >=", "dstPort = 853 threshold count() >= 3 within 5m by entity",
            "\"limit\": 3", "\"limit\": 4"),
        new PlantedBug("window too short", "dstPort = 853 threshold count() >= 3 within 10m by entity",
            "\"T10M\"", "\"T05M\""),
        new PlantedBug("records counted in place of values",
            "dstPort = 853 threshold distinct(dstDevice_ip) >= 3 within 10m by entity",
            "\"countDistinct\": true", "\"countDistinct\": false"),
        new PlantedBug("group lost", "dstPort = 853 threshold count() >= 3 within 10m by entity, action",
            "\"groupByFields\": [\"action\"]", "\"groupByFields\": []"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void a_mistake_of_the_exporter_is_caught(PlantedBug bug) {
    bug.isCaught(new SumoTarget(), new SumoProofReader(), Exports.surroundings());
  }
}

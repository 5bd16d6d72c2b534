package dev.assay.convert.proof;

import dev.assay.convert.Exports;
import dev.assay.convert.sumo.SumoTarget;
import dev.assay.convert.sumo.reader.SumoProofReader;
import org.junit.jupiter.api.Test;

class SumoAgreementTest {
  @Test
  void thresholds_fire_for_the_same_records_and_entities() {
    new Agreement(new SumoTarget(), new SumoProofReader(), Exports.surroundings())
        .proveThresholds(20260103, Agreement.RULES / 50);
  }

  @Test
  void what_is_exported_to_cloud_siem_decides_as_the_rule_does() {
    new Agreement(new SumoTarget(), new SumoProofReader(), Exports.surroundings())
        .compare(20260101, Agreement.RULES, 4)
        .assertMeaningful(200);
  }
}

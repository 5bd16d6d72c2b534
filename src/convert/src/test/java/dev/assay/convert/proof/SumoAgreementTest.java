package dev.assay.convert.proof;

import dev.assay.convert.Exports;
import dev.assay.convert.sumo.SumoTarget;
import dev.assay.convert.sumo.reader.SumoProofReader;
import org.junit.jupiter.api.Test;

class SumoAgreementTest {
  @Test
  void what_is_exported_to_cloud_siem_decides_as_the_rule_does() {
    new Agreement(new SumoTarget(), new SumoProofReader(), Exports.surroundings())
        .compare(20260101, Integer.getInteger("assay.rules", 5000), 5)
        .assertMeaningful(200);
  }
}

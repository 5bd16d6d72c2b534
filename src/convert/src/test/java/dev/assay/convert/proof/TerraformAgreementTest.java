package dev.assay.convert.proof;

import dev.assay.convert.Exports;
import dev.assay.convert.terraform.TerraformTarget;
import dev.assay.convert.terraform.reader.TerraformProofReader;
import org.junit.jupiter.api.Test;

class TerraformAgreementTest {
  @Test
  void thresholds_fire_for_the_same_records_and_entities() {
    new Agreement(new TerraformTarget(), new TerraformProofReader(), Exports.surroundings())
        .proveThresholds(20260104, Agreement.RULES / 100);
  }

  @Test
  void what_is_exported_to_terraform_decides_as_the_rule_does() {
    new Agreement(new TerraformTarget(), new TerraformProofReader(), Exports.surroundings())
        .compare(20260104, Agreement.RULES, 4)
        .assertMeaningful(200);
  }
}

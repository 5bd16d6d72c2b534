package dev.assay.convert.terraform.reader;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.sumo.reader.SumoRuleReader;
import dev.assay.convert.sumo.reader.SumoRuleRun;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;

/** Runs rules as Cloud SIEM would run what its Terraform provider sends. */
public final class TerraformProofReader implements ProofReader {
  @Override
  public String target() {
    return "terraform";
  }

  @Override
  public Reading read(List<Artefact> artefacts, Surroundings surroundings) {
    return SumoRuleRun.of(SumoRuleReader.readTerraform(
        new SourceText(artefacts.get(0).path(), artefacts.get(0).text())));
  }
}

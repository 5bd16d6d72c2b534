package dev.assay.convert.sumo.reader;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.ProofReader;
import dev.assay.convert.export.Surroundings;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;

/** Runs rules as Cloud SIEM would run what its API was given. */
public final class SumoProofReader implements ProofReader {
  @Override
  public String target() {
    return "sumo";
  }

  @Override
  public Reading read(List<Artefact> artefacts, Surroundings surroundings) {
    SumoRuleReader.ReadRule read =
        SumoRuleReader.read(new SourceText(artefacts.get(0).path(), artefacts.get(0).text()));
    return SumoRuleRun.of(read);
  }
}

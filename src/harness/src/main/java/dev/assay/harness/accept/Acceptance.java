package dev.assay.harness.accept;

import dev.assay.harness.golden.GoldenDiff;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.golden.SignalDifference;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.RunResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run would make of goldens.
 *
 * @param changes goldens that would be rewritten
 * @param refused cases that failed for another reason too, so that what they gave cannot be trusted
 */
public record Acceptance(List<Change> changes, List<CaseResult> refused) {
  public Acceptance {
    changes = List.copyOf(changes);
    refused = List.copyOf(refused);
  }

  /**
   * A golden and what would become of it.
   *
   * @param created whether there was none that could be read
   * @param differences against the golden as it is; against one without signals where there is none
   */
  public record Change(CaseResult result, boolean created, List<SignalDifference> differences) {
    public Change {
      differences = List.copyOf(differences);
    }

    /** Puts the new golden in the place of the old one. */
    public void write() throws IOException {
      GoldenFile.write(result.test().golden(), result.signals());
    }
  }

  public static Acceptance of(RunResult run) {
    List<Change> changes = new ArrayList<>();
    List<CaseResult> refused = new ArrayList<>();
    for (CaseResult result : run.failed()) {
      if (result.failsByGoldenAlone()) {
        changes.add(new Change(result, result.test().expected().isEmpty(),
            GoldenDiff.of(result.test().expected().orElse(List.of()), result.signals())));
      } else {
        refused.add(result);
      }
    }
    return new Acceptance(changes, refused);
  }
}

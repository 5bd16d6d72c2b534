package dev.assay.harness.report;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Palette;
import dev.assay.harness.accept.Acceptance;
import dev.assay.harness.golden.GoldenFile;
import dev.assay.harness.run.CaseResult;

/** Shows what an acceptance would write, before anything is written. */
public final class AcceptanceText {
  private final Palette palette;
  private final DifferenceText differences;

  public AcceptanceText(Palette palette) {
    this.palette = palette;
    this.differences = new DifferenceText(palette);
  }

  public String of(Acceptance acceptance) {
    StringBuilder text = new StringBuilder();
    acceptance.changes().forEach(change -> text.append(of(change)));
    for (CaseResult refused : acceptance.refused()) {
      text.append(palette.bad("not accepted")).append(' ').append(refused.test().id())
          .append(": it fails for other reasons than its golden\n");
    }
    return text.toString();
  }

  public String of(Acceptance.Change change) {
    StringBuilder text = new StringBuilder(change.result().test().shown(GoldenFile.NAME))
        .append(change.created() ? " (new): " : ": ")
        .append(Counted.of(change.result().signals().size(), "signal")).append('\n');
    if (change.created()) {
      change.result().signals().forEach(signal -> text.append(DifferenceText.heading(signal).indent(2)));
    } else {
      change.differences().forEach(difference -> text.append(differences.of(difference).indent(2)));
    }
    return text.toString();
  }
}

package dev.assay.harness.report;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.harness.run.Failure;
import java.util.List;
import java.util.function.Function;

/** Says why one case failed, failure by failure. */
final class FailureText {
  private final Palette palette;
  private final DifferenceText differences;
  private final Function<Diagnostic, String> diagnostics;
  private List<String> told = List.of();

  FailureText(Palette palette, Function<Diagnostic, String> diagnostics) {
    this.palette = palette;
    this.differences = new DifferenceText(palette);
    this.diagnostics = diagnostics;
  }

  String of(Failure failure) {
    if (failure instanceof Failure.Unsound unsound) {
      return diagnostics.apply(unsound.diagnostic()).stripTrailing() + "\n";
    }
    if (failure instanceof Failure.Unread unread) {
      return diagnostics.apply(unread.finding()).stripTrailing() + "\n";
    }
    if (failure instanceof Failure.Differs differs) {
      return differences.of(differs.difference()) + lines(differs.explanation());
    }
    if (failure instanceof Failure.AlsoFires other) {
      return palette.bad("another rule fires") + ": " + other.rule() + " at " + other.record() + ", "
          + Counted.of(other.signals(), "signal") + "\n  if it should, add it to also_fires in case.yaml\n";
    }
    if (failure instanceof Failure.StaysSilent silent) {
      return palette.bad("another rule stays silent") + ": " + silent.rule() + " is listed in also_fires\n"
          + lines(silent.explanation());
    }
    if (failure instanceof Failure.NotRun notRun) {
      return palette.bad("not run") + ": " + notRun.reason() + "\n";
    }
    Failure.Faulted faulted = (Failure.Faulted) failure;
    return palette.bad("fault") + ": " + faulted.rule() + " at " + faulted.record() + ": "
        + ShownText.line(faulted.message()) + "\n";
  }

  /** Signals of one record fail for one reason, which is told once. */
  private String lines(List<String> explanation) {
    if (explanation.size() > 1 && explanation.equals(told)) {
      return "  " + palette.faint("for the same reason") + "\n";
    }
    told = explanation;
    StringBuilder text = new StringBuilder();
    explanation.forEach(line -> text.append("  ").append(palette.faint(ShownText.line(line))).append('\n'));
    return text.toString();
  }
}

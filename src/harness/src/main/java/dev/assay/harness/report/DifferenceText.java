package dev.assay.harness.report;

import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Signal;
import dev.assay.harness.golden.SignalDifference;
import dev.assay.harness.golden.SignalDifference.Changed;
import dev.assay.harness.golden.SignalDifference.FieldChange;
import dev.assay.harness.golden.SignalDifference.Missing;
import dev.assay.harness.golden.SignalDifference.Unexpected;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Says a difference between signals in words, a few lines each. */
public final class DifferenceText {
  private static final int SIDE_BY_SIDE = 60;

  private final Palette palette;

  public DifferenceText(Palette palette) {
    this.palette = palette;
  }

  public String of(SignalDifference difference) {
    if (difference instanceof Missing missing) {
      return palette.bad("missing signal") + ": " + heading(missing.signal()) + records(missing.signal());
    }
    if (difference instanceof Unexpected unexpected) {
      return palette.bad("unexpected signal") + ": " + heading(unexpected.signal()) + records(unexpected.signal());
    }
    Changed changed = (Changed) difference;
    return palette.bad("changed signal") + ": " + heading(changed.expected()) + changed.changes().stream()
        .map(this::change).collect(Collectors.joining());
  }

  /** A signal in one line. */
  static String heading(Signal signal) {
    String group = signal.group().isEmpty() ? "" : " group " + signal.group().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(", "));
    return ShownText.line("severity " + signal.severity() + " on " + signal.entity().type() + " "
        + signal.entity().value() + group + " at " + Instant.ofEpochMilli(signal.time())
        + (signal.suppressed() ? " (suppressed)" : "")) + "\n";
  }

  private static String records(Signal signal) {
    List<RecordName> records = signal.records();
    String more = signal.recordCount() > records.size() ? " of " + signal.recordCount() : "";
    return "  records: " + records.stream().map(RecordName::toString).collect(Collectors.joining(", ")) + more + "\n";
  }

  private String change(FieldChange change) {
    String expected = palette.good(change.expected());
    String actual = palette.bad(change.actual());
    return change.expected().length() + change.actual().length() <= SIDE_BY_SIDE
        ? "  " + change.field() + ": expected " + expected + ", got " + actual + "\n"
        : "  " + change.field() + ":\n    expected " + expected + "\n    got      " + actual + "\n";
  }
}

package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Signal;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.golden.SignalDifference.Changed;
import dev.assay.harness.golden.SignalDifference.Missing;
import dev.assay.harness.golden.SignalDifference.Unexpected;
import dev.assay.harness.run.Failure;
import java.util.List;
import java.util.Optional;

/**
 * Where a reader has to look.
 *
 * @param file as reports name files
 * @param line counted from one
 */
public record Place(String file, long line) {
  private static final String CASE_FILE = "case.yaml";

  /** What a case says of itself. */
  public static Place of(TestCase test) {
    return new Place(test.shown(CASE_FILE), 1);
  }

  public static Optional<Place> of(Diagnostic diagnostic) {
    return diagnostic.span().map(Place::of);
  }

  static Place of(Span span) {
    return new Place(span.source().name(), span.position().line());
  }

  /** The line of the log or of the file that made a case fail; the case itself where no line did. */
  public static Place of(TestCase test, Failure failure) {
    if (failure instanceof Failure.Unsound unsound) {
      return of(unsound.diagnostic()).orElseGet(() -> of(test));
    }
    if (failure instanceof Failure.Unread unread) {
      return of(unread.finding()).orElseGet(() -> of(test));
    }
    if (failure instanceof Failure.Differs differs) {
      return ofLastRecord(test, signal(differs));
    }
    if (failure instanceof Failure.AlsoFires other) {
      return of(other.record());
    }
    return failure instanceof Failure.Faulted faulted ? of(faulted.record()) : of(test);
  }

  private static Place of(RecordName record) {
    return new Place(record.file(), record.line());
  }

  private static Signal signal(Failure.Differs differs) {
    if (differs.difference() instanceof Missing missing) {
      return missing.signal();
    }
    return differs.difference() instanceof Unexpected unexpected ? unexpected.signal()
        : ((Changed) differs.difference()).actual();
  }

  /** Signals that are compared name records as goldens do, from the case's folder. */
  private static Place ofLastRecord(TestCase test, Signal signal) {
    List<RecordName> records = signal.records();
    if (records.isEmpty()) {
      return of(test);
    }
    RecordName last = records.get(records.size() - 1);
    return new Place(test.shown(last.file()), last.line());
  }
}

package dev.assay.harness.report;

import dev.assay.harness.golden.SignalDifference.Missing;
import dev.assay.harness.golden.SignalDifference.Unexpected;
import dev.assay.harness.run.Failure;
import java.util.Locale;

/** The kinds of failures, by the names that programs may rely on. */
enum FailureKind {
  MISSING_SIGNAL,
  UNEXPECTED_SIGNAL,
  CHANGED_SIGNAL,
  UNREAD_LINE,
  UNSOUND_CASE,
  OTHER_RULE_FIRES,
  OTHER_RULE_SILENT,
  FAULT,
  NOT_RUN;

  static FailureKind of(Failure failure) {
    if (failure instanceof Failure.Differs differs) {
      return differs.difference() instanceof Missing ? MISSING_SIGNAL
          : differs.difference() instanceof Unexpected ? UNEXPECTED_SIGNAL : CHANGED_SIGNAL;
    }
    if (failure instanceof Failure.Unread) {
      return UNREAD_LINE;
    }
    if (failure instanceof Failure.Unsound) {
      return UNSOUND_CASE;
    }
    if (failure instanceof Failure.AlsoFires) {
      return OTHER_RULE_FIRES;
    }
    if (failure instanceof Failure.StaysSilent) {
      return OTHER_RULE_SILENT;
    }
    return failure instanceof Failure.Faulted ? FAULT : NOT_RUN;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

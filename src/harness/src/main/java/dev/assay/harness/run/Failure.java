package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.record.RecordName;
import dev.assay.harness.golden.SignalDifference;
import java.util.List;

/** Why a case failed. */
public sealed interface Failure {
  /** Something is wrong with its folder, with {@code case.yaml} or with its golden. */
  record Unsound(Diagnostic diagnostic) implements Failure {}

  /** A log, or a line of one, gave no record, or one with something left open. */
  record Unread(Diagnostic finding) implements Failure {}

  /**
   * The rule's signals are not those of the golden.
   *
   * @param explanation what of the rule was true or false where it matters, a line each
   */
  record Differs(SignalDifference difference, List<String> explanation) implements Failure {
    public Differs {
      explanation = List.copyOf(explanation);
    }
  }

  /** Another rule fired that the case does not name. */
  record AlsoFires(String rule, RecordName record, int signals) implements Failure {}

  /** The case says that another rule fires, and it does not. */
  record StaysSilent(String rule, List<String> explanation) implements Failure {
    public StaysSilent {
      explanation = List.copyOf(explanation);
    }
  }

  /** It was not run at all. */
  record NotRun(String reason) implements Failure {}

  /** A rule could not be evaluated on a record. */
  record Faulted(String rule, RecordName record, String message) implements Failure {}
}

package dev.assay.harness.run;

import dev.assay.core.signal.Signal;
import dev.assay.harness.cases.TestCase;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;

/**
 * What came of a case.
 *
 * @param signals what the case's own rule gave, records named as in a golden
 * @param sources the formats of its logs
 * @param records how many records its logs gave
 * @param late how many of them lay further back in time than {@code settings.lateness} allows
 */
public record CaseResult(
    TestCase test,
    List<Failure> failures,
    List<Signal> signals,
    SortedSet<String> sources,
    long records,
    long late,
    Duration time) {

  public CaseResult {
    failures = List.copyOf(failures);
    signals = List.copyOf(signals);
  }

  /** Whether it failed for nothing but that its rule does not load. */
  public boolean isNotRun() {
    return !failures.isEmpty() && failures.stream().allMatch(Failure.NotRun.class::isInstance);
  }

  public boolean passed() {
    return failures.isEmpty();
  }

  /** Whether it failed for no other reason than its golden, so that a new one would mend it. */
  public boolean failsByGoldenAlone() {
    return !passed() && failures.stream().allMatch(failure -> failure instanceof Failure.Differs
        || failure instanceof Failure.Unsound unsound && test.goldenDiagnostics().contains(unsound.diagnostic()));
  }

  public Outcome outcome() {
    return failures.stream().map(CaseResult::outcome).reduce(Outcome.FINE, Outcome::worse);
  }

  /** A line that cannot be read is a finding; a case that cannot be read is content that does not load. */
  private static Outcome outcome(Failure failure) {
    if (failure instanceof Failure.Unsound unsound) {
      return Outcome.FINDINGS.worse(Outcome.ofContent(List.of(unsound.diagnostic())));
    }
    return Outcome.FINDINGS;
  }
}

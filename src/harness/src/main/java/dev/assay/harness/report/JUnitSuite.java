package dev.assay.harness.report;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.DiagnosticRenderer;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.Severity;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.harness.run.CaseResult;
import dev.assay.harness.run.Failure;
import dev.assay.harness.run.Outcome;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tests of one file of the XML that Surefire writes.
 *
 * @param name of the suite, and the class name of its tests
 */
record JUnitSuite(String name, List<Test> tests) {
  /** The suite of what is wrong outside of cases; no slug has a dot. */
  static final String CONTENT = "assay.content";

  JUnitSuite {
    tests = List.copyOf(tests);
  }

  /**
   * A test.
   *
   * @param place what to open for it
   */
  record Test(String name, Optional<Place> place, Duration time, Optional<Problem> problem) {}

  /**
   * Why a test did not pass.
   *
   * @param error whether something does not load, and nothing was tested; otherwise a test failed
   */
  record Problem(boolean error, String type, String message, String text) {}

  static JUnitSuite of(String rule, Collection<CaseResult> cases) {
    return new JUnitSuite(rule, cases.stream().map(JUnitSuite::test).toList());
  }

  /** What is wrong with the configuration, rules and folders, a failing test each. */
  static JUnitSuite ofContent(Collection<Diagnostic> diagnostics) {
    return new JUnitSuite(CONTENT, diagnostics.stream().filter(each -> each.severity() != Severity.NOTE)
        .map(JUnitSuite::test).toList());
  }

  long errors() {
    return tests.stream().flatMap(test -> test.problem().stream()).filter(Problem::error).count();
  }

  long failures() {
    return tests.stream().flatMap(test -> test.problem().stream()).count() - errors();
  }

  private static Test test(CaseResult result) {
    Place place = Place.of(result.test());
    return new Test(result.test().name(), Optional.of(place), result.time(),
        result.passed() ? Optional.empty() : Optional.of(problem(result)));
  }

  private static Problem problem(CaseResult result) {
    boolean error = result.isNotRun() || result.outcome() == Outcome.CONTENT;
    Failure first = result.failures().get(0);
    String text = CaseText.plain().failures(result);
    return new Problem(error, FailureKind.of(first).label(), CaseText.headline(text), CaseText.plain().whole(result));
  }

  private static Test test(Diagnostic diagnostic) {
    String name = diagnostic.code().id() + " "
        + diagnostic.span().map(Object::toString).orElseGet(diagnostic::message);
    String text = new DiagnosticRenderer(Palette.PLAIN).render(diagnostic);
    return new Test(ShownText.line(name), Place.of(diagnostic), Duration.ZERO, Optional.of(
        new Problem(diagnostic.isError(), diagnostic.code().id(), CaseText.headline(text), text)));
  }
}

package dev.assay.maven;

import dev.assay.core.diagnostic.Code;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RunResult;
import dev.assay.harness.run.Selection;
import dev.assay.harness.task.TestTask;
import dev.assay.harness.task.Workspace;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Runs the rules against their cases and compares the signals with the goldens. */
@Mojo(name = "test", requiresProject = false, defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestMojo extends AssayMojo {
  private static final Set<Code> LACK_OF_TESTS = Set.of(HarnessCode.NO_FOLDER, HarnessCode.NO_RULES,
      HarnessCode.NO_CASES, HarnessCode.UNTESTED_RULE);

  /**
   * The cases to run: rules, cases as {@code rule/case}, or folders of cases, with commas between them. By default all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.cases")
  private List<String> cases;

  /**
   * Also shows each case that passed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.verbose", defaultValue = "false")
  private boolean verbose;

  /**
   * The folder for JUnit XML, JSON and a Markdown summary.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.reports", defaultValue = "${project.build.directory}/assay-reports")
  private File reports;

  /**
   * Leaves out of the reports how long things took, so that two runs write the same bytes.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.noDurations", defaultValue = "false")
  private boolean noDurations;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.test.skip", defaultValue = "false")
  private boolean skipTest;

  /** Skips this goal, as it skips the tests of other plugins. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /** Skips this goal, as it skips the tests of other plugins. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean mavenTestSkip;

  /**
   * Whether findings, such as a failed case, fail the build. What does not load always does.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.failOnFailure", defaultValue = "true")
  private boolean failOnFailure;

  /**
   * Whether it fails the build that there is no case at all.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.failIfNoTests", defaultValue = "true")
  private boolean failIfNoTests;

  /**
   * Whether it fails the build that one of the named cases is not there. Off, it lets modules pass that have none of
   * them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.failIfNoSpecifiedTests", defaultValue = "true")
  private boolean failIfNoSpecifiedTests;

  @Override
  List<Switch> skips() {
    return List.of(skipAll(), new Switch("assay.test.skip", skipTest), new Switch("skipTests", skipTests),
        new Switch("maven.test.skip", mavenTestSkip));
  }

  @Override
  boolean failsOnFindings() {
    return failOnFailure;
  }

  @Override
  Outcome run(Workspace workspace) {
    Selection selection = new Selection(given(cases), !failIfNoSpecifiedTests);
    TestTask task = new TestTask(workspace, selection, verbose, Optional.ofNullable(reports).map(File::toPath),
        !noDurations);
    RunResult result = task.run();
    Optional<String> forgiving = forgiving(selection);
    if (forgiving.isPresent() && lacksOnlyTests(result)) {
      workspace.output().line("There is no case to run here, and " + forgiving.get() + " is off");
      return Outcome.FINE;
    }
    task.tell(result);
    if (isModule() && result.configuration().stream().anyMatch(each -> each.code() == HarnessCode.NOTHING_SELECTED)) {
      workspace.output().line("Where only some modules have the case, -Dassay.failIfNoSpecifiedTests=false lets the "
          + "others pass");
    }
    return result.outcome();
  }

  /** The property that forgives that there is nothing to run. */
  private Optional<String> forgiving(Selection selection) {
    if (!selection.isAll() && selection.elsewhere()) {
      return Optional.of("assay.failIfNoSpecifiedTests");
    }
    return failIfNoTests ? Optional.empty() : Optional.of("assay.failIfNoTests");
  }

  private static boolean lacksOnlyTests(RunResult result) {
    return result.cases().isEmpty() && Stream.of(result.configuration(), result.content()).flatMap(List::stream)
        .allMatch(diagnostic -> LACK_OF_TESTS.contains(diagnostic.code()));
  }
}

package dev.assay.maven;

import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.CheckTask;
import dev.assay.harness.task.Workspace;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks rules without running them: syntax, names, types, and what is hardly meant. */
@Mojo(name = "check", requiresProject = false, defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AssayMojo {
  /**
   * The files or folders of rules, with commas between them; by default those the configuration names.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.rules")
  private List<String> rules;

  /**
   * The file for what was found as SARIF 2.1.0.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.sarif", defaultValue = "${project.build.directory}/assay.sarif")
  private File sarif;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.check.skip", defaultValue = "false")
  private boolean skipCheck;

  /**
   * Whether findings, which are warnings here, fail the build. What does not load always does.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.failOnFailure", defaultValue = "true")
  private boolean failOnFailure;

  @Override
  List<Switch> skips() {
    return List.of(skipAll(), new Switch("assay.check.skip", skipCheck));
  }

  @Override
  boolean failsOnFindings() {
    return failOnFailure;
  }

  @Override
  Outcome run(Workspace workspace) {
    return new CheckTask(workspace, given(rules), Optional.ofNullable(sarif).map(File::toPath)).run();
  }
}

package dev.assay.maven;

import dev.assay.harness.accept.AcceptPermission;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.Selection;
import dev.assay.harness.task.AcceptTask;
import dev.assay.harness.task.Workspace;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Rewrites goldens with the signals the cases give now, and shows the difference; never where CI is set. */
@Mojo(name = "accept", requiresProject = false, threadSafe = true)
public final class AcceptMojo extends AssayMojo {
  /**
   * The cases to accept: rules, cases as {@code rule/case}, or folders of cases, with commas between them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.cases")
  private List<String> cases;

  /**
   * Accepts without anybody looking; needed where there is no terminal, or with {@code -B}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.yes", defaultValue = "false")
  private boolean yes;

  /**
   * Accepts every case.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.all", defaultValue = "false")
  private boolean all;

  @Parameter(defaultValue = "${env.CI}", readonly = true)
  private String ci;

  @Parameter(defaultValue = "${settings.interactiveMode}", readonly = true)
  private boolean interactive;

  @Override
  Outcome run(Workspace workspace) throws IOException {
    List<String> selected = given(cases);
    AcceptPermission permission = new AcceptPermission(given(ci).isPresent(), interactive && System.console() != null, yes,
        selected.isEmpty(), all);
    return new AcceptTask(workspace, new Selection(selected), permission).run();
  }
}

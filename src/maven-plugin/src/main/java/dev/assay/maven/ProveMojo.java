package dev.assay.maven;

import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.ProveTask;
import dev.assay.harness.task.Workspace;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Proves that exports mean what was tested. */
@Mojo(name = "prove", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ProveMojo extends AssayMojo {
  /**
   * The targets, with commas between them; by default those the configuration names.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.target")
  private List<String> target;

  /**
   * Only compares with what the file of proofs says, and fails if that is something else.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.prove.check", defaultValue = "false")
  private boolean check;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.prove.skip", defaultValue = "false")
  private boolean skipProve;

  @Override
  List<Switch> skips() {
    return List.of(skipAll(), new Switch("assay.prove.skip", skipProve));
  }

  @Override
  Outcome run(Workspace workspace) throws IOException {
    return new ProveTask(workspace, given(target), check).run();
  }
}

package dev.assay.maven;

import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.FormatTask;
import dev.assay.harness.task.Workspace;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Puts rules into the one canonical layout. Comments are kept, and a file with errors is left alone. */
@Mojo(name = "format", requiresProject = false, threadSafe = true)
public final class FormatMojo extends AssayMojo {
  /**
   * The files or folders of rules, with commas between them; by default those the configuration names.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.rules")
  private List<String> rules;

  /**
   * Only tells which files are laid out otherwise, and fails if there are any.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.format.check", defaultValue = "false")
  private boolean check;

  @Override
  Outcome run(Workspace workspace) throws IOException {
    return new FormatTask(workspace, given(rules), check).run();
  }
}

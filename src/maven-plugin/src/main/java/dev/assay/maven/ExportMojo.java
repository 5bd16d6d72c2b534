package dev.assay.maven;

import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.ExportTask;
import dev.assay.harness.task.Workspace;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the rules in the languages of other systems, or checks that what is written is fresh. */
@Mojo(name = "export", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ExportMojo extends AssayMojo {
  /**
   * The targets, with commas between them; by default those the configuration names.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.target")
  private List<String> target;

  /**
   * The folder of exports; otherwise the configured one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.out")
  private File out;

  /**
   * Only tells which exports are not as they would be written, and fails if there are any.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.export.check", defaultValue = "false")
  private boolean check;

  /**
   * Skips this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.export.skip", defaultValue = "false")
  private boolean skipExport;

  @Override
  List<Switch> skips() {
    return List.of(skipAll(), new Switch("assay.export.skip", skipExport));
  }

  @Override
  Outcome run(Workspace workspace) throws IOException {
    return new ExportTask(workspace, given(target), Optional.ofNullable(out).map(File::toPath), check).run();
  }
}

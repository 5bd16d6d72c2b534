package dev.assay.maven;

import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.SchemaTask;
import dev.assay.harness.task.Workspace;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists the fields a rule may name: type, entity type, and who fills them. */
@Mojo(name = "schema", requiresProject = false, aggregator = true, threadSafe = true)
public final class SchemaMojo extends AssayMojo {
  /**
   * A part of the names wanted; by default all are listed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.text")
  private String text;

  @Override
  Outcome run(Workspace workspace) {
    return new SchemaTask(workspace, given(text)).run();
  }
}

package dev.assay.maven;

import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.NewTask;
import dev.assay.harness.task.UsageProblem;
import dev.assay.harness.task.Workspace;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a rule that runs, with a case in which it fires and one in which it stays silent; never where CI is set. */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends AssayMojo {
  /**
   * The name of the new rule: small letters, digits and underscores. It has to be given.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.slug")
  private String slug;

  /**
   * The format of the cases' logs: {@code palo-alto/ngfw-csv} or {@code zeek/json}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "assay.source", defaultValue = "palo-alto/ngfw-csv")
  private String source;

  @Parameter(defaultValue = "${env.CI}", readonly = true)
  private String ci;

  @Override
  Outcome run(Workspace workspace) throws IOException {
    if (given(ci).isPresent()) {
      throw new UsageProblem("rules are not written where CI is set; write them on your machine and commit them");
    }
    return new NewTask(workspace, needed(slug, "assay.slug", "my_rule"), source).run();
  }
}

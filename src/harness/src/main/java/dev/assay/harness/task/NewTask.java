package dev.assay.harness.task;

import dev.assay.core.syntax.Name;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes a rule that runs, with a case in which it fires and one in which it stays silent.
 *
 * @param source the format of the cases' logs
 */
public record NewTask(Workspace workspace, String slug, String source) {
  public Outcome run() throws IOException {
    if (!slug.matches("[a-z][a-z0-9_]{0,99}")) {
      throw new UsageProblem("'" + slug + "' is no slug: small letters, digits and underscores, a letter first");
    }
    if (Name.isReserved(slug)) {
      throw new UsageProblem("'" + slug + "' is a word of the rule language; choose a name of two words or more");
    }
    if (!Scaffold.SOURCES.contains(source)) {
      throw new UsageProblem("there are no logs to begin with for " + source + ", only for "
          + String.join(" and ", Scaffold.SOURCES));
    }
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION;
    }
    Scaffold scaffold = new Scaffold(configuration.get(), slug, source);
    List<Path> existing = scaffold.existing();
    if (!existing.isEmpty()) {
      throw new UsageProblem("this is there already, and nothing was written: "
          + String.join(", ", existing.stream().map(workspace.names()::of).toList()));
    }
    scaffold.write();
    scaffold.files().forEach(file -> workspace.output().line("wrote " + workspace.names().of(file)));
    workspace.output().line(
        "To see the signals and accept them as goldens: " + workspace.commands().accept(List.of(slug)));
    return Outcome.FINE;
  }
}

package dev.assay.harness.task;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleFormatter;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.file.AtomicFile;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSources;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Puts rules into the one canonical layout. Comments are kept; a file with errors is left alone.
 *
 * @param rules files or folders; the configured ones if none
 * @param check whether only to tell which files are laid out otherwise
 */
public record FormatTask(Workspace workspace, List<String> rules, boolean check) {
  public Outcome run() throws IOException {
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION;
    }
    Output output = workspace.output();
    RuleSources sources = workspace.rules(configuration.get(), rules);
    workspace.notes(sources.diagnostics());
    Outcome outcome = Outcome.ofContent(sources.diagnostics());
    int changed = 0;
    for (RuleSources.RuleSource source : sources.sources()) {
      ReadRules read = source.read();
      if (read.hasErrors()) {
        workspace.notes(read.diagnostics());
        outcome = outcome.worse(Outcome.CONTENT);
        continue;
      }
      String formatted = new RuleFormatter().format(read.file());
      if (formatted.equals(source.text().text())) {
        continue;
      }
      changed++;
      if (!check) {
        AtomicFile.write(source.path(), formatted);
      }
      output.line((check ? "would change " : "changed ") + source.text().name());
    }
    output.line(Counted.of(sources.sources().size(), "file") + ", " + changed
        + (check ? " laid out otherwise" : " changed")
        + (check && changed > 0 ? ". To mend them: " + workspace.commands().format(rules) : ""));
    return outcome.worse(check && changed > 0 ? Outcome.FINDINGS : Outcome.FINE);
  }
}

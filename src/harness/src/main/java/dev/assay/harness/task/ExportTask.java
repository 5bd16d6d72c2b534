package dev.assay.harness.task;

import dev.assay.convert.export.ExportCode;
import dev.assay.core.diagnostic.Counted;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.export.ExportSet;
import dev.assay.harness.export.FreshnessText;
import dev.assay.harness.export.GeneratedFolder;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Exports all rules to the languages of other systems, and takes away exports that no rule has any more.
 *
 * @param targets names of targets; the configured ones if none
 * @param out the folder of exports; the configured one if absent
 * @param check whether only to tell what is not as it would be written
 */
public record ExportTask(Workspace workspace, List<String> targets, Optional<Path> out, boolean check) {
  public Outcome run() throws IOException {
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION;
    }
    Definitions definitions = workspace.definitions(configuration.get());
    RuleSet set = workspace.ruleSet(configuration.get(), definitions, List.of());
    Exporting exporting = Exporting.of(workspace, configuration.get(), definitions, set, targets);
    if (!exporting.broken().isEmpty()) {
      workspace.notes(workspace.wording().of(exporting.broken()));
      workspace.output().line("nothing was exported: " + Counted.of(exporting.broken().size(), "error"));
      return Outcome.CONTENT;
    }
    workspace.notes(workspace.wording().of(exporting.findings()));
    ExportSet exports = exporting.export();
    workspace.notes(workspace.wording().of(exports.refusals()));
    Path root = out.map(path -> workspace.folder().resolve(path)).orElse(configuration.get().generated().value());
    return tell(exporting, exports, root.toAbsolutePath().normalize()).worse(Outcome.ofContent(exporting.findings()));
  }

  private Outcome tell(Exporting exporting, ExportSet set, Path root) throws IOException {
    GeneratedFolder folder = exporting.folder(root);
    folder.obstacle().ifPresent(path -> {
      throw new UsageProblem(workspace.names().of(path) + " is no folder, and exports go there");
    });
    GeneratedFolder.Changes changes = folder.compare(new TreeMap<>(set.files()));
    String shown = workspace.names().of(root);
    if (check) {
      workspace.output().out(FreshnessText.of(folder, changes, shown));
      workspace.output().line(changes.isEmpty() ? Counted.of(set.files().size(), "file") + " fresh in " + shown
          : ExportCode.STALE.id() + ": exports are stale. To renew them: " + workspace.commands().export(targets));
      return changes.isEmpty() ? Outcome.FINE : Outcome.FINDINGS;
    }
    folder.apply(changes);
    changes.write().keySet().forEach(file -> workspace.output().line("wrote   " + shown + "/" + file));
    changes.remove().forEach(file -> workspace.output().line("removed " + shown + "/" + file));
    workspace.output().line(summary(exporting, set) + ". To prove them: " + workspace.commands().prove(targets));
    return Outcome.FINE;
  }

  private static String summary(Exporting exporting, ExportSet set) {
    long refused = set.exports().stream().filter(export -> export.isRefused()).count();
    long written = set.exports().size() - refused;
    return Counted.of((int) written, "export") + " to " + String.join(", ", exporting.names())
        + (refused == 0 ? "" : ", " + refused + " refused: see refusals.txt");
  }
}

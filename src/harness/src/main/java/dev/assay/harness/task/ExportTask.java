package dev.assay.harness.task;

import dev.assay.convert.export.ExportCode;
import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.export.ExportSet;
import dev.assay.harness.export.FreshnessText;
import dev.assay.harness.export.GeneratedFolder;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Exports all rules to the languages of other systems, and takes away exports that no rule has any more.
 *
 * @param targets names of targets; the configured ones if none
 * @param out the folder of exports; the configured one if absent
 * @param check whether only to tell what is not as it would be written
 */
public record ExportTask(Workspace workspace, List<String> targets, Optional<Path> out, boolean check) {
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

  public Outcome run() throws IOException {
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION;
    }
    Definitions definitions = workspace.definitions(configuration.get());
    RuleSet set = workspace.ruleSet(configuration.get(), definitions, List.of());
    List<Diagnostic> broken = broken(set, definitions);
    if (!broken.isEmpty()) {
      workspace.notes(broken);
      workspace.output().line("nothing was exported: " + Counted.of(broken.size(), "error"));
      return Outcome.CONTENT;
    }
    Exporting exporting = Exporting.of(workspace, configuration.get(), definitions, set.checked(), targets);
    workspace.notes(workspace.wording().of(exporting.set().refusals()));
    Path root = out.map(path -> workspace.folder().resolve(path)).orElse(configuration.get().generated().value());
    return tell(exporting, root.toAbsolutePath().normalize());
  }

  /** What keeps rules from being read; half an export would take the rest away. */
  static List<Diagnostic> broken(RuleSet set, Definitions definitions) {
    List<Diagnostic> broken = new ArrayList<>(set.diagnostics());
    broken.addAll(definitions.diagnostics());
    set.checked().stream().filter(rule -> !FILE_NAME.matcher(rule.slug()).matches()).forEach(rule ->
        broken.add(Diagnostic.of(ExportCode.FILE_NAME, rule.span(), "no file can be named `" + rule.slug() + "`")
            .help("name the rule with letters, digits, `_`, `-` and `.`")));
    broken.removeIf(diagnostic -> !diagnostic.isError());
    return broken;
  }

  private Outcome tell(Exporting exporting, Path root) throws IOException {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new UsageProblem(workspace.names().of(root) + " is no folder");
    }
    ExportSet set = exporting.set();
    GeneratedFolder folder = new GeneratedFolder(root, exporting.names());
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
    workspace.output().line(summary(exporting) + ". To prove them: " + workspace.commands().prove(targets));
    return Outcome.FINE;
  }

  private static String summary(Exporting exporting) {
    long refused = exporting.set().exports().stream().filter(export -> export.isRefused()).count();
    long written = exporting.set().exports().size() - refused;
    return Counted.of((int) written, "export") + " to " + String.join(", ", exporting.names())
        + (refused == 0 ? "" : ", " + refused + " refused: see refusals.txt");
  }
}

package dev.assay.harness.task;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.harness.cases.CaseDiscovery;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.config.LoadedConfiguration;
import dev.assay.harness.export.ProofText;
import dev.assay.harness.hygiene.FixtureCheck;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.report.Reports;
import dev.assay.harness.run.CaseLogs;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks rules without running them: syntax, names, types, what is hardly meant, and what lies in their fixtures.
 *
 * @param rules files or folders; the configured ones if none
 * @param sarif the file for what was found as SARIF, if it is wanted
 */
public record CheckTask(Workspace workspace, List<String> rules, Optional<Path> sarif) {
  public Outcome run() {
    LoadedConfiguration loaded = workspace.loaded();
    workspace.notes(loaded.diagnostics());
    Optional<Configuration> configuration = loaded.configuration();
    if (configuration.isEmpty()) {
      report(loaded.diagnostics());
      return Outcome.CONFIGURATION;
    }
    Definitions definitions = workspace.definitions(configuration.get());
    RuleSet set = workspace.ruleSet(configuration.get(), definitions, rules);
    List<Diagnostic> found = new ArrayList<>(set.diagnostics());
    found.addAll(definitions.diagnostics());
    found.addAll(fixtures(configuration.get(), set));
    found.addAll(exports(configuration.get(), definitions, set));
    found.forEach(diagnostic -> workspace.output().out(workspace.rendered(diagnostic).stripTrailing() + "\n\n"));
    workspace.output().line(summary(set, found));
    report(found);
    return Outcome.ofContent(found);
  }

  /** What lies in the logs and goldens of these rules' cases. */
  private List<Diagnostic> fixtures(Configuration configuration, RuleSet set) {
    List<TestCase> cases =
        CaseDiscovery.discover(configuration.tests().value(), set.slugs(), workspace.names()).cases();
    CaseLogs logs = new LogDefinitions(workspace.names()).prepare(configuration).logs();
    return new FixtureCheck(logs, set.plan().layout(), configuration.requireProvenance().value()).check(cases);
  }

  /** Whether exports mean what the rules do; asked only of targets that something was exported to. */
  private List<Diagnostic> exports(Configuration configuration, Definitions definitions, RuleSet set) {
    List<String> exported = configuration.targets().value().stream()
        .filter(target -> Files.isDirectory(configuration.generated().value().resolve(target))).toList();
    if (exported.isEmpty() || !ExportTask.broken(set, definitions).isEmpty()) {
      return List.of();
    }
    return Exporting.of(workspace, configuration, definitions, set.checked(), exported)
        .proofs(workspace, configuration, definitions, set).stream()
        .flatMap(proof -> ProofText.diagnostics(proof).stream()).toList();
  }

  private void report(List<Diagnostic> diagnostics) {
    List<Diagnostic> found = workspace.wording().of(diagnostics);
    sarif.ifPresent(file -> ReportFile.write(workspace, file, path -> Reports.writeSarif(path, found)));
    workspace.output().marks(workspace.job().annotations(found));
  }

  private String summary(RuleSet set, List<Diagnostic> found) {
    StringBuilder summary = new StringBuilder(Counted.of(set.declared().size(), "rule"));
    for (Severity severity : Severity.values()) {
      long count = found.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
      if (count > 0) {
        summary.append(", ").append(Counted.of(count, severity.label()));
      }
    }
    return summary
        + (found.isEmpty() ? ", nothing to say. To test them: " + workspace.commands().test(List.of()) : "");
  }
}

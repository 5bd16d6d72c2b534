package dev.assay.cli;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.harness.cases.CaseDiscovery;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.config.LoadedConfiguration;
import dev.assay.harness.hygiene.FixtureCheck;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.report.Reports;
import dev.assay.harness.run.CaseLogs;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {"Check rules without running them: syntax, names, types, and what is hardly meant;",
        "and the logs of their cases for secrets, people and times that cannot be."},
    footer = {
        "",
        "Every problem has a code and a page, docs/codes/<code>.md.",
        "",
        "Examples:",
        "  assay check",
        "  assay check rules/network/dot_activity.rule",
        "  assay check --sarif assay.sarif"})
final class CheckCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PATH", description = "Rule files or folders of them; the configured ones if none.")
  private List<String> paths = List.of();

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--sarif", paramLabel = "FILE", description = "Also write what was found as SARIF 2.1.0.")
  private Optional<Path> sarif = Optional.empty();

  CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    LoadedConfiguration loaded = context.configuration(config);
    Optional<Configuration> configuration = context.sound(loaded);
    if (configuration.isEmpty()) {
      report(loaded.diagnostics());
      return Outcome.CONFIGURATION.exitCode();
    }
    Definitions definitions = context.definitions(configuration.get());
    RuleSet rules = context.ruleSet(configuration.get(), definitions, paths);
    List<Diagnostic> found = new ArrayList<>(rules.diagnostics());
    found.addAll(definitions.diagnostics());
    found.addAll(fixtures(configuration.get(), rules));
    found.forEach(diagnostic -> context.terminal().out(context.rendered(diagnostic).stripTrailing() + "\n\n"));
    context.terminal().line(summary(rules, found));
    report(found);
    return Outcome.ofContent(found).exitCode();
  }

  /** What lies in the logs and goldens of these rules' cases. */
  private List<Diagnostic> fixtures(Configuration configuration, RuleSet rules) {
    List<TestCase> cases =
        CaseDiscovery.discover(configuration.tests().value(), rules.slugs(), context.names()).cases();
    CaseLogs logs = new LogDefinitions(context.names()).prepare(configuration).logs();
    return new FixtureCheck(logs, rules.plan().layout(), configuration.requireProvenance().value()).check(cases);
  }

  private void report(List<Diagnostic> found) {
    if (sarif.isPresent()) {
      context.written(sarif.get(), file -> Reports.writeSarif(file, found));
    }
    context.terminal().out(context.job().annotations(found));
  }

  private static String summary(RuleSet rules, List<Diagnostic> found) {
    StringBuilder summary = new StringBuilder(Counted.of(rules.declared().size(), "rule"));
    for (Severity severity : Severity.values()) {
      long count = found.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
      if (count > 0) {
        summary.append(", ").append(Counted.of(count, severity.label()));
      }
    }
    return summary + (found.isEmpty() ? ", nothing to say. To test them: assay test" : "");
  }
}

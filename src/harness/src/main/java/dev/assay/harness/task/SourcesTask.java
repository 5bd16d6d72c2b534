package dev.assay.harness.task;

import dev.assay.harness.cases.CaseDiscovery;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.logs.SourceMatrix;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSet;
import dev.assay.logs.source.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists the formats of logs that can be read.
 *
 * @param matrix whether to tell what cases show of each rule with logs of each source
 */
public record SourcesTask(Workspace workspace, boolean matrix) {
  public Outcome run() {
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION;
    }
    Definitions definitions = workspace.definitions(configuration.get());
    workspace.notes(definitions.diagnostics());
    Outcome outcome = Outcome.ofContent(definitions.diagnostics());
    if (matrix) {
      return outcome.worse(matrix(configuration.get(), definitions));
    }
    List<Source> sources = definitions.catalog().sources();
    int width = sources.stream().mapToInt(source -> source.id().length()).max().orElse(0);
    for (Source source : sources) {
      workspace.output().line(String.format(Locale.ROOT, "%-" + width + "s  %-9s  %s", source.id(),
          source.fidelity().label(), source.title()));
    }
    return outcome;
  }

  private Outcome matrix(Configuration configuration, Definitions definitions) {
    RuleSet rules = workspace.ruleSet(configuration, definitions, List.of());
    workspace.notes(rules.diagnostics());
    List<TestCase> cases =
        CaseDiscovery.discover(configuration.tests().value(), rules.slugs(), workspace.names()).cases();
    List<String> slugs = rules.declared().stream().map(rule -> rule.slug()).distinct().sorted().toList();
    SourceMatrix.of(slugs, cases, definitions).table().forEach(workspace.output()::line);
    return Outcome.ofContent(rules.diagnostics());
  }
}

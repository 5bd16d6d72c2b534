package dev.assay.harness.task;

import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.export.Targets;
import dev.assay.convert.proof.Proof;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.harness.cases.CaseDiscovery;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.export.ExportSet;
import dev.assay.harness.export.ProofRun;
import dev.assay.harness.export.SurroundingsReader;
import dev.assay.harness.export.TaxonomyFiles;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.run.CaseLogs;
import dev.assay.harness.run.RuleSet;
import java.util.ArrayList;
import java.util.List;

/** What exporting and proving begin with: the targets that are meant, and what is exported to them. */
record Exporting(Targets targets, List<Target> chosen, Surroundings surroundings, ExportSet set) {
  /** @param names the targets that are meant; the configured ones if none */
  static Exporting of(Workspace workspace, Configuration configuration, Definitions definitions,
      List<CheckedRule> rules, List<String> names) {
    TaxonomyFiles taxonomies = TaxonomyFiles.read(configuration.taxonomies().value(), workspace.names());
    workspace.notes(taxonomies.diagnostics());
    Targets targets = Targets.find();
    List<Target> chosen = new ArrayList<>();
    for (String name : names.isEmpty() ? configuration.targets().value() : names) {
      chosen.add(targets.named(name).orElseThrow(() -> unknown(targets, name)));
    }
    Surroundings surroundings = SurroundingsReader.of(configuration, definitions, taxonomies.texts());
    return new Exporting(targets, chosen, surroundings, ExportSet.of(rules, chosen, surroundings));
  }

  private static UsageProblem unknown(Targets targets, String name) {
    List<String> known = targets.all().stream().map(Target::name).toList();
    return new UsageProblem("there is no target `" + name + "`; "
        + Suggestions.nearest(name, known).map(near -> "did you mean `" + near + "`? ").orElse("")
        + "There are " + String.join(", ", known));
  }

  List<String> names() {
    return chosen.stream().map(Target::name).toList();
  }

  /** Proves what is exported, on the records of all cases and on generated ones. */
  List<Proof> proofs(Workspace workspace, Configuration configuration, Definitions definitions, RuleSet rules) {
    List<TestCase> cases =
        CaseDiscovery.discover(configuration.tests().value(), rules.slugs(), workspace.names()).cases();
    CaseLogs logs = new LogDefinitions(workspace.names()).prepare(configuration).logs();
    List<Proof> proofs = new ProofRun(targets, definitions, surroundings, logs).prove(rules.checked(), set.exports(),
        cases, export -> workspace.output().progress(export.rule().slug() + " in " + export.target()));
    workspace.output().endProgress();
    return proofs;
  }
}

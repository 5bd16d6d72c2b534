package dev.assay.harness.task;

import dev.assay.convert.export.ExportCode;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.export.Targets;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Metadata.ExportException;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.harness.cases.CaseDiscovery;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.export.ExportSet;
import dev.assay.harness.export.FolderProof;
import dev.assay.harness.export.GeneratedFolder;
import dev.assay.harness.export.ProofRun;
import dev.assay.harness.export.SurroundingsReader;
import dev.assay.harness.export.TaxonomyFiles;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.run.CaseLogs;
import dev.assay.harness.run.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What exporting and proving begin with.
 *
 * @param chosen the targets that are meant
 * @param configured those the configuration names
 * @param broken errors that keep anything from being exported: half an export would take the rest away
 * @param findings what else there is to say
 */
record Exporting(RuleSet rules, Targets targets, List<Target> chosen, List<Target> configured, Surroundings surroundings,
    List<Diagnostic> broken, List<Diagnostic> findings) {
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

  /** @param names the targets that are meant; the configured ones if none */
  static Exporting of(
      Workspace workspace, Configuration configuration, Definitions definitions, RuleSet rules, List<String> names) {
    Targets targets = Targets.find();
    List<Target> configured = targets(targets, configuration.targets().value());
    TaxonomyFiles taxonomies =
        TaxonomyFiles.read(configuration.taxonomies().value(), definitions.schema(), workspace.names());
    List<Diagnostic> broken = new ArrayList<>(rules.diagnostics());
    broken.addAll(definitions.diagnostics());
    broken.addAll(taxonomies.diagnostics());
    rules.checked().stream().filter(rule -> !FILE_NAME.matcher(rule.slug()).matches())
        .forEach(rule -> broken.add(noFile(rule)));
    broken.removeIf(diagnostic -> !diagnostic.isError());
    Surroundings surroundings = SurroundingsReader.of(configuration, definitions, taxonomies.texts());
    return new Exporting(rules, targets, names.isEmpty() ? configured : targets(targets, names), configured,
        surroundings, broken, unknownExceptions(targets, rules.checked()));
  }

  private static List<Target> targets(Targets targets, List<String> names) {
    return names.stream().distinct().map(name -> targets.named(name).orElseThrow(() -> unknown(targets, name)))
        .toList();
  }

  private static UsageProblem unknown(Targets targets, String name) {
    List<String> known = targets.all().stream().map(Target::name).toList();
    return new UsageProblem("there is no target `" + name + "`; "
        + Suggestions.nearest(name, known).map(near -> "did you mean `" + near + "`? ").orElse("")
        + "Targets are " + String.join(", ", known));
  }

  private static Diagnostic noFile(CheckedRule rule) {
    return Diagnostic.of(ExportCode.FILE_NAME, rule.span(), "no file can be named `" + rule.slug() + "`")
        .help("name the rule with letters, digits, `_`, `-` and `.`");
  }

  private static List<Diagnostic> unknownExceptions(Targets targets, List<CheckedRule> rules) {
    List<String> known = targets.all().stream().map(Target::name).toList();
    List<Diagnostic> unknown = new ArrayList<>();
    for (CheckedRule rule : rules) {
      for (ExportException exception : rule.metadata().exportExceptions()) {
        if (!known.contains(exception.target())) {
          unknown.add(Suggestions.complete(Diagnostic.of(ExportCode.UNKNOWN_TARGET, exception.span(),
              "there is no target `" + exception.target() + "`"), exception.target(), known,
              "targets are " + String.join(", ", known)));
        }
      }
    }
    return unknown;
  }

  List<String> names() {
    return chosen.stream().map(Target::name).toList();
  }

  /** What is exported to the targets that are meant; what is refused, of all targets that are configured, too. */
  ExportSet export() {
    Set<Target> all = new LinkedHashSet<>(configured);
    all.addAll(chosen);
    return ExportSet.of(rules.checked(), List.copyOf(all), surroundings).only(names());
  }

  /** The folder of exports, as far as these targets are concerned. */
  GeneratedFolder folder(Path root) {
    return new GeneratedFolder(root, names());
  }

  /** Proves what lies in the folder of exports, on the records of all cases and on generated ones. */
  List<FolderProof> proofs(Workspace workspace, Configuration configuration, Definitions definitions) {
    List<TestCase> cases =
        CaseDiscovery.discover(configuration.tests().value(), rules.slugs(), workspace.names()).cases();
    CaseLogs logs = new LogDefinitions(workspace.names()).prepare(configuration).logs();
    ExportSet set = ExportSet.of(rules.checked(), chosen, surroundings);
    List<FolderProof> proofs = new ProofRun(targets, definitions, surroundings, logs,
        folder(configuration.generated().value())).prove(rules.checked(), set.exports(), cases,
            export -> workspace.output().progress(export.rule().slug() + " in " + export.target()));
    workspace.output().endProgress();
    return proofs;
  }
}

package dev.assay.harness.task;

import dev.assay.convert.export.ExportCode;
import dev.assay.convert.proof.Proof;
import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.export.FolderProof;
import dev.assay.harness.export.FreshnessText;
import dev.assay.harness.export.GeneratedFolder;
import dev.assay.harness.export.ProofText;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proves that exports mean what was tested: each record of the cases, and each of many generated ones, gets the same
 * verdict from the rule and from its exported text.
 *
 * @param targets names of targets; the configured ones if none
 * @param check whether the file that says what is proven must be as it would be written, and is not touched
 */
public record ProveTask(Workspace workspace, List<String> targets, boolean check) {
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
      workspace.output().line("nothing was proven: " + Counted.of(exporting.broken().size(), "error"));
      return Outcome.CONTENT;
    }
    List<FolderProof> found = exporting.proofs(workspace, configuration.get(), definitions);
    List<Proof> proofs = found.stream().map(FolderProof::proof).toList();
    proofs.forEach(proof -> workspace.output().line(ProofText.of(proof, workspace.output().palette())));
    List<Diagnostic> diagnostics = new ArrayList<>(exporting.findings());
    found.forEach(proof -> diagnostics.addAll(ProofText.diagnostics(proof)));
    diagnostics.forEach(diagnostic ->
        workspace.output().out(workspace.rendered(diagnostic).stripTrailing() + "\n\n"));
    Outcome outcome = Outcome.ofContent(diagnostics).worse(file(configuration.get(), proofs));
    workspace.output().line(summary(exporting, proofs));
    return outcome;
  }

  /** Only a run over all targets knows the whole file. */
  private Outcome file(Configuration configuration, List<Proof> proofs) throws IOException {
    if (!targets.isEmpty()) {
      return Outcome.FINE;
    }
    GeneratedFolder folder = new GeneratedFolder(configuration.generated().value(), List.of());
    GeneratedFolder.Changes changes =
        folder.compare(new TreeMap<>(Map.of(ProofText.FILE, ProofText.file(proofs))));
    if (!check) {
      folder.apply(changes);
      return Outcome.FINE;
    }
    if (!changes.isEmpty()) {
      workspace.output().out(FreshnessText.of(folder, changes, workspace.names().of(folder.root())));
      workspace.output().line(ExportCode.STALE.id() + ": what is proven has changed. To write it down: "
          + workspace.commands().prove(List.of()));
    }
    return changes.isEmpty() ? Outcome.FINE : Outcome.FINDINGS;
  }

  private String summary(Exporting exporting, List<Proof> proofs) {
    List<String> parts = new ArrayList<>();
    long refuted = proofs.stream().filter(Proof::isRefuted).count();
    long proven = proofs.stream()
        .filter(proof -> proof.predicate() instanceof Proof.Scope.Proven && !proof.isRefuted()).count();
    parts.add(Counted.of(proofs.size(), "export"));
    parts.add(proven + " proven");
    if (refuted > 0) {
      parts.add(refuted + " refuted");
    }
    if (proofs.size() > proven + refuted) {
      parts.add(proofs.size() - proven - refuted + " without proof");
    }
    return String.join(", ", parts) + ". To renew the exports: " + workspace.commands().export(targets);
  }
}

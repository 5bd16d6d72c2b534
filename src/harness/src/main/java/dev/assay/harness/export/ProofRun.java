package dev.assay.harness.export;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.export.Targets;
import dev.assay.convert.proof.Proof;
import dev.assay.convert.proof.ProofLayout;
import dev.assay.convert.proof.Prover;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.run.CaseLogs;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Proves the exports of a set of rules on the records of all cases, and on generated ones. */
public final class ProofRun {
  private final Targets targets;
  private final Definitions definitions;
  private final Surroundings surroundings;
  private final CaseLogs logs;
  private final GeneratedFolder folder;

  public ProofRun(Targets targets, Definitions definitions, Surroundings surroundings, CaseLogs logs,
      GeneratedFolder folder) {
    this.targets = targets;
    this.definitions = definitions;
    this.surroundings = surroundings;
    this.logs = logs;
    this.folder = folder;
  }

  /**
   * The proofs of all exports that were not refused, in their order. What lies in the folder of exports is proven; what
   * does not, as it would be written.
   *
   * @param rules all rules, of whose cases the records are taken
   * @param progress is told which export comes next
   */
  public List<FolderProof> prove(
      List<CheckedRule> rules, List<Export> exports, List<TestCase> cases, Consumer<Export> progress) {
    Layout layout = ProofLayout.of(rules, surroundings);
    List<List<Record>> records = cases.stream().filter(TestCase::isRunnable).map(test -> read(test, layout)).toList();
    List<FolderProof> proofs = new ArrayList<>();
    for (Target target : targets.all()) {
      List<Export> fresh = exports.stream()
          .filter(export -> export.target().equals(target.name()) && !export.isRefused()).toList();
      List<Artefact> common = target.common(fresh, surroundings);
      List<Artefact> presentCommon = present(target, common);
      Optional<Prover> prover = targets.readerOf(target.name()).map(reader -> new Prover(target, reader, presentCommon,
          surroundings, layout, SurroundingsReader.enricher(definitions, layout)));
      for (Export export : fresh) {
        Export written = new Export(export.target(), export.rule(), present(target, export.artefacts()),
            export.losses(), export.refusals());
        boolean stale = !written.artefacts().equals(export.artefacts()) || !presentCommon.equals(common);
        progress.accept(written);
        prover.map(each -> each.prove(written, records)).orElseGet(() -> unread(written))
            .forEach(proof -> proofs.add(new FolderProof(proof, stale)));
      }
    }
    return proofs;
  }

  private List<Artefact> present(Target target, List<Artefact> artefacts) {
    return artefacts.stream().map(artefact -> {
      try {
        String text = folder.present(target.name() + "/" + artefact.path());
        return text.isEmpty() ? artefact : new Artefact(artefact.path(), text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }).toList();
  }

  private static List<Proof> unread(Export export) {
    Proof.Scope unproven = new Proof.Scope.Unproven("nothing here reads what was exported to " + export.target());
    return export.artefacts().stream()
        .map(artefact -> new Proof(export, artefact, unproven, unproven, List.of())).toList();
  }

  private List<Record> read(TestCase test, Layout layout) {
    List<Record> records = new ArrayList<>();
    try (Readings readings = logs.open(test, layout).readings()) {
      for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
        if (next.get() instanceof Reading.OfRecord reading) {
          records.add(reading.record());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }
}

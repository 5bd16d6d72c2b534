package dev.assay.harness.export;

import dev.assay.convert.export.ExportCode;
import dev.assay.convert.export.Loss;
import dev.assay.convert.proof.AtomCount;
import dev.assay.convert.proof.Difference;
import dev.assay.convert.proof.Proof;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Test;
import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Palette;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.record.Kind;
import dev.assay.core.record.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words what is proven of exports. */
public final class ProofText {
  /** The file in the folder of exports that says what is proven of each of them. */
  public static final String FILE = "proofs.txt";
  private static final int WIDEST = 60;

  private ProofText() {}

  /** The file: a line for each artefact. */
  public static String file(List<Proof> proofs) {
    StringBuilder text = new StringBuilder("# What is proven of exports, on the records of all cases and on generated "
        + "ones. Written by `assay prove`.\n\n");
    for (Proof proof : proofs) {
      text.append(name(proof)).append('\n');
      String condition = proof.export().losses().stream().anyMatch(Loss::conditional)
          ? ", under the conditions in refusals.txt" : "";
      text.append("  predicate  ").append(scope(proof.predicate(), condition)).append('\n');
      text.append("  window     ").append(scope(proof.window(), condition)).append('\n');
    }
    return text.toString();
  }

  private static String name(Proof proof) {
    return proof.export().target() + "/" + proof.artefact().path();
  }

  private static String scope(Proof.Scope scope, String condition) {
    if (scope instanceof Proof.Scope.Unproven unproven) {
      return "unproven: " + unproven.reason();
    }
    return scope instanceof Proof.Scope.Proven ? "proven" + condition : "refuted";
  }

  /** A proof for its reader: what was compared, and how often each part of the condition decided. */
  public static String of(Proof proof, Palette palette) {
    StringBuilder text = new StringBuilder();
    text.append(name(proof)).append('\n');
    text.append("  predicate  ").append(shown(proof.predicate(), "record", palette)).append('\n');
    text.append("  window     ").append(shown(proof.window(), "sequence", palette)).append('\n');
    for (AtomCount count : proof.atoms()) {
      String part = part(proof.export().rule(), count.test());
      text.append("    ").append(part).append(" ".repeat(Math.max(1, WIDEST - part.length())))
          .append(count.decided() == 0 ? palette.bad("decided nothing")
              : "decided " + count.whenTrue() + " by being true, " + count.whenFalse() + " by being false")
          .append('\n');
    }
    return text.toString();
  }

  private static String shown(Proof.Scope scope, String unit, Palette palette) {
    if (scope instanceof Proof.Scope.Proven proven) {
      return palette.good("proven") + " on " + Counted.of((int) proven.records(), unit);
    }
    return scope instanceof Proof.Scope.Unproven unproven ? "unproven: " + unproven.reason() : palette.bad("refuted");
  }

  /** What is wrong, or missing, in a proof. */
  public static List<Diagnostic> diagnostics(FolderProof found) {
    Proof proof = found.proof();
    List<Diagnostic> diagnostics = new ArrayList<>();
    differences(proof, proof.predicate(), diagnostics);
    differences(proof, proof.window(), diagnostics);
    if (found.stale()) {
      diagnostics.replaceAll(each -> each.help("the export is stale: `assay export`, then prove again"));
    }
    for (AtomCount count : proof.atoms()) {
      if (count.decided() == 0) {
        Condition.Atom atom = atom(proof.export().rule().when(), count.test()).orElseThrow();
        diagnostics.add(Diagnostic.of(ExportCode.UNDECIDED, atom.span(),
            "no record was found in which this part decides, so nothing is proven of it in " + proof.export().target())
            .help("if the condition can never depend on it, leave it out; otherwise add a case in which it decides"));
      }
    }
    return diagnostics;
  }

  private static void differences(Proof proof, Proof.Scope scope, List<Diagnostic> diagnostics) {
    if (scope instanceof Proof.Scope.Unread unread && scope == proof.predicate()) {
      diagnostics.add(Diagnostic.of(ExportCode.UNREADABLE, proof.export().rule().span(), name(proof)
          + " cannot be read back: " + unread.diagnostics().stream().findFirst().map(Diagnostic::message).orElse("")));
    }
    if (!(scope instanceof Proof.Scope.Refuted refuted)) {
      return;
    }
    Difference difference = refuted.differences().get(0);
    CheckedRule rule = proof.export().rule();
    Record record = difference.records().get(difference.records().size() - 1);
    Diagnostic diagnostic = Diagnostic.of(ExportCode.DIFFERENT,
        difference.part().map(Condition.Atom::span).orElse(rule.span()),
        proof.export().target() + " decides differently. Assay: " + difference.ours() + "; " + proof.export().target()
            + ": " + difference.theirs() + "; record " + record.name() + ": " + shown(record));
    diagnostics.add(difference.fact().map(fact -> diagnostic.help("the sheet says how the target decides: "
        + fact.place())).orElse(diagnostic));
  }

  /** The fields of a record that have a value. */
  private static String shown(Record record) {
    List<String> fields = new ArrayList<>();
    for (int slot = 0; slot < record.layout().size(); slot++) {
      if (record.kind(slot) != Kind.ABSENT) {
        fields.add(record.layout().field(slot) + ": " + ShownText.line(record.value(slot).text()));
      }
    }
    return "{" + String.join(", ", fields) + "}";
  }

  private static String part(CheckedRule rule, Test test) {
    String text = atom(rule.when(), test).map(atom -> atom.span().text()).orElse("").strip().replaceAll("\\s+", " ");
    return ShownText.line(text);
  }

  private static Optional<Condition.Atom> atom(Condition condition, Test test) {
    if (condition instanceof Condition.Atom atom) {
      return atom.test().equals(test) ? Optional.of(atom) : Optional.empty();
    }
    return condition.parts().stream().flatMap(part -> atom(part, test).stream()).findFirst();
  }
}

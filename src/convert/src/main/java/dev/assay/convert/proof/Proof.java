package dev.assay.convert.proof;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;

/**
 * What is shown of an artefact of an export.
 *
 * @param predicate whether the exported condition selects the same records
 * @param window whether the same records fire for the same entities
 * @param atoms how often each test of the rule's condition decided, in the order in which they are written
 */
public record Proof(
    Export export, Artefact artefact, Scope predicate, Scope window, List<AtomCount> atoms) {
  public Proof {
    atoms = List.copyOf(atoms);
  }

  /** The outcome for one question. */
  public sealed interface Scope {
    /** @param records how many records, or sequences of records, got the same answer */
    record Proven(long records) implements Scope {}

    /** Nothing was compared, or nothing that could have been different. */
    record Unproven(String reason) implements Scope {}

    /** The exported text could not be read back: it is wrong, or its reader is. */
    record Unread(List<Diagnostic> diagnostics) implements Scope {
      public Unread {
        diagnostics = List.copyOf(diagnostics);
      }
    }

    /** At least one answer was another. */
    record Refuted(List<Difference> differences) implements Scope {
      public Refuted {
        differences = List.copyOf(differences);
      }
    }
  }

  public boolean isRefuted() {
    return isWrong(predicate) || isWrong(window);
  }

  private static boolean isWrong(Scope scope) {
    return scope instanceof Scope.Refuted || scope instanceof Scope.Unread;
  }
}

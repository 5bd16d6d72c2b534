package dev.assay.convert.export;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;

/**
 * Reads what was exported, by the target's own rules and without knowing the exporter; found through {@link
 * java.util.ServiceLoader}.
 */
public interface ProofReader {
  /** The name of the target whose exports it reads. */
  String target();

  /**
   * Whether it finds out itself what enrichment found out for the rule, such as whether an address is internal. Then
   * it is compared only on records whose derived fields say what their other fields imply.
   */
  default boolean derives() {
    return false;
  }

  /** Reads the first of the artefacts, a rule's; the others are what the target writes once for all rules. */
  Reading read(List<Artefact> artefacts, Surroundings surroundings);

  /** Exported text, understood or not. */
  sealed interface Reading {
    record Understood(Interpretation interpretation) implements Reading {}

    record NotUnderstood(List<Diagnostic> diagnostics) implements Reading {
      public NotUnderstood {
        diagnostics = List.copyOf(diagnostics);
      }
    }
  }
}

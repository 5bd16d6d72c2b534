package dev.assay.documents;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;

/**
 * What a source of several YAML documents says, or one of several JSON values behind each other.
 *
 * @param roots in the order of the source; none where there are errors
 */
public record Documents(List<Node> roots, List<Diagnostic> diagnostics) {
  public Documents {
    roots = List.copyOf(roots);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads a source: JSON where its name ends in {@code .json}, else YAML. Never throws, whatever the text. */
  public static Documents read(SourceText source, Limits limits) {
    return Document.tooLarge(source, limits).map(problem -> new Documents(List.of(), List.of(problem)))
        .orElseGet(() -> source.name().endsWith(".json") ? new JsonReader(source, limits, true).documents()
            : new YamlReader(source, limits, true).documents());
  }

  static Documents of(List<Node> roots, List<Diagnostic> diagnostics) {
    return new Documents(diagnostics.isEmpty() ? roots : List.of(), diagnostics);
  }
}

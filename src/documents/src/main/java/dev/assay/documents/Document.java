package dev.assay.documents;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What a YAML or JSON source says.
 *
 * @param root absent where there are errors; of an empty source, a scalar that is null
 */
public record Document(Optional<Node> root, List<Diagnostic> diagnostics) {
  public Document {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads a source: JSON where its name ends in {@code .json}, else YAML. Never throws, whatever the text. */
  public static Document read(SourceText source, Limits limits) {
    return tooLarge(source, limits).map(problem -> new Document(Optional.empty(), List.of(problem)))
        .orElseGet(() -> of(source, source.name().endsWith(".json") ? new JsonReader(source, limits, false).documents()
            : new YamlReader(source, limits, false).documents()));
  }

  static Optional<Diagnostic> tooLarge(SourceText source, Limits limits) {
    int length = source.text().length();
    return length <= limits.characters() ? Optional.empty()
        : Optional.of(Diagnostic.of(DocumentCode.TOO_LARGE, source.span(0, 0),
            "the file has " + length + " characters, more than the " + limits.characters() + " that are read"));
  }

  private static Document of(SourceText source, Documents read) {
    Node empty = new Node.Scalar(source.span(0, 0), "", true);
    Node root = read.roots().isEmpty() ? empty : read.roots().get(0);
    return new Document(read.diagnostics().isEmpty() ? Optional.of(root) : Optional.empty(), read.diagnostics());
  }
}

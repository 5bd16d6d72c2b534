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
    int length = source.text().length();
    if (length > limits.characters()) {
      return new Document(Optional.empty(), List.of(Diagnostic.of(DocumentCode.TOO_LARGE, source.span(0, 0),
          "the file has " + length + " characters, more than the " + limits.characters() + " that are read")));
    }
    return source.name().endsWith(".json") ? new JsonReader(source, limits).document()
        : new YamlReader(source, limits).document();
  }

  static Document of(Node root, List<Diagnostic> diagnostics) {
    return new Document(diagnostics.isEmpty() ? Optional.of(root) : Optional.empty(), diagnostics);
  }
}

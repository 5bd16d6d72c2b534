package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.documents.DocumentCode;
import dev.assay.documents.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a value in a file may look like: one declaration from which it is decoded and its JSON Schema is written.
 *
 * @param <T> what it becomes
 */
public interface Shape<T> {
  /** The value; empty where it does not fit, which has then been reported. */
  Optional<T> decode(Node node, Consumer<Diagnostic> diagnostics);

  /** What would fit, as a diagnostic says it: {@code a list of folders}. */
  String wanted();

  /** The JSON Schema of the value. */
  Map<String, Object> schema();

  /** This shape, its value together with where it was written. */
  default Shape<Located<T>> located() {
    return new LocatedShape<>(this);
  }

  /** Reports that a value is not what is wanted. */
  static void mismatch(Node node, String wanted, Consumer<Diagnostic> diagnostics) {
    diagnostics.accept(Diagnostic.of(DocumentCode.WRONG_VALUE, node.span(),
        "found " + node.described() + " where " + wanted + " is wanted"));
  }
}

package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.documents.Node;
import dev.assay.documents.Node.ScalarKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A single value.
 *
 * @param kinds what it may be before its text is looked at
 * @param parse gives nothing for a text that does not fit
 */
public record ScalarShape<T>(
    String wanted, Set<ScalarKind> kinds, Function<String, Optional<T>> parse, Map<String, Object> schema)
    implements Shape<T> {

  public ScalarShape {
    kinds = Set.copyOf(kinds);
  }

  /** A value that is written as text. */
  public static <T> ScalarShape<T> text(
      String wanted, Function<String, Optional<T>> parse, Map<String, Object> schema) {
    return new ScalarShape<>(wanted, EnumSet.of(ScalarKind.TEXT), parse, schema);
  }

  @Override
  public Optional<T> decode(Node node, Consumer<Diagnostic> diagnostics) {
    Optional<T> value = node instanceof Node.Scalar scalar && kinds.contains(scalar.kind())
        ? parse.apply(scalar.text())
        : Optional.empty();
    if (value.isEmpty()) {
      Shape.mismatch(node, wanted, diagnostics);
    }
    return value;
  }
}

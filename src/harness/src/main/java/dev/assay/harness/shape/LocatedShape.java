package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.documents.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

record LocatedShape<T>(Shape<T> shape) implements Shape<Located<T>> {
  @Override
  public Optional<Located<T>> decode(Node node, Consumer<Diagnostic> diagnostics) {
    return shape.decode(node, diagnostics).map(value -> new Located<>(value, node.span()));
  }

  @Override
  public String wanted() {
    return shape.wanted();
  }

  @Override
  public Map<String, Object> schema() {
    return shape.schema();
  }
}

package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.documents.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A single value or a map, told apart by how it is written. */
public record EitherShape<S, M, T>(
    Shape<S> single, Function<S, T> ofSingle, Shape<M> map, Function<M, T> ofMap) implements Shape<T> {

  @Override
  public Optional<T> decode(Node node, Consumer<Diagnostic> diagnostics) {
    if (node instanceof Node.Mapping) {
      return map.decode(node, diagnostics).map(ofMap);
    }
    if (node instanceof Node.Scalar) {
      return single.decode(node, diagnostics).map(ofSingle);
    }
    Shape.mismatch(node, wanted(), diagnostics);
    return Optional.empty();
  }

  @Override
  public String wanted() {
    return single.wanted() + " or " + map.wanted();
  }

  @Override
  public Map<String, Object> schema() {
    return JsonSchema.of("oneOf", List.of(single.schema(), map.schema()));
  }
}

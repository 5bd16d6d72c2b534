package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Values of one shape; all that do not fit are reported. */
public record ListShape<T>(String wanted, Shape<T> item) implements Shape<List<T>> {
  @Override
  public Optional<List<T>> decode(Node node, Consumer<Diagnostic> diagnostics) {
    if (!(node instanceof Node.Sequence sequence)) {
      Shape.mismatch(node, wanted, diagnostics);
      return Optional.empty();
    }
    List<T> values = new ArrayList<>();
    for (Node each : sequence.items()) {
      item.decode(each, diagnostics).ifPresent(values::add);
    }
    return values.size() == sequence.items().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  @Override
  public Map<String, Object> schema() {
    return JsonSchema.of("type", "array", "items", item.schema());
  }
}

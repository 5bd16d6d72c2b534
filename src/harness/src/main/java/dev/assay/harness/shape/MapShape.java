package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Values of one shape under names the author chooses, in the author's order. */
public record MapShape<T>(String wanted, Shape<T> value) implements Shape<List<MapShape.Entry<T>>> {
  public record Entry<T>(Located<String> key, Located<T> value) {}

  @Override
  public Optional<List<Entry<T>>> decode(Node node, Consumer<Diagnostic> diagnostics) {
    if (!(node instanceof Node.Mapping mapping)) {
      Shape.mismatch(node, wanted, diagnostics);
      return Optional.empty();
    }
    List<Entry<T>> entries = new ArrayList<>();
    for (Node.Entry each : mapping.entries()) {
      value.decode(each.value(), diagnostics).ifPresent(decoded -> entries.add(new Entry<>(
          new Located<>(each.key().text(), each.key().span()), new Located<>(decoded, each.value().span()))));
    }
    return entries.size() == mapping.entries().size() ? Optional.of(List.copyOf(entries)) : Optional.empty();
  }

  @Override
  public Map<String, Object> schema() {
    return JsonSchema.of("type", "object", "additionalProperties", value.schema());
  }
}

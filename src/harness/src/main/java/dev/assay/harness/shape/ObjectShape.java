package dev.assay.harness.shape;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.documents.DocumentCode;
import dev.assay.documents.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A map whose keys are declared: unknown ones are errors, and so are missing ones that are required. */
public record ObjectShape(String wanted, List<Key<?>> keys) implements Shape<Fields> {
  public ObjectShape {
    keys = List.copyOf(keys);
  }

  public static ObjectShape of(String wanted, Key<?>... keys) {
    return new ObjectShape(wanted, List.of(keys));
  }

  /** Nothing at all stands for a map without keys. */
  @Override
  public Optional<Fields> decode(Node node, Consumer<Diagnostic> diagnostics) {
    Node.Mapping mapping;
    if (node instanceof Node.Mapping written) {
      mapping = written;
    } else if (node instanceof Node.Scalar scalar && scalar.isNull()) {
      mapping = new Node.Mapping(node.span(), List.of());
    } else {
      Shape.mismatch(node, wanted, diagnostics);
      return Optional.empty();
    }
    Map<Key<?>, Located<?>> values = new LinkedHashMap<>();
    boolean sound = true;
    for (Node.Entry entry : mapping.entries()) {
      Optional<Key<?>> key = key(entry.key().text());
      if (key.isEmpty()) {
        diagnostics.accept(unknown(entry.key()));
        sound = false;
      } else {
        Optional<?> value = key.get().shape().decode(entry.value(), diagnostics);
        value.ifPresent(decoded -> values.put(key.get(), new Located<>(decoded, entry.value().span())));
        sound &= value.isPresent();
      }
    }
    for (Key<?> key : keys) {
      if (key.required() && mapping.value(key.name()).isEmpty()) {
        diagnostics.accept(Diagnostic
            .of(DocumentCode.MISSING_KEY, node.span(), "the key `" + key.name() + "` is missing")
            .help(key.name() + ": " + key.meaning()));
        sound = false;
      }
    }
    return sound ? Optional.of(new Fields(values)) : Optional.empty();
  }

  private Optional<Key<?>> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  private Diagnostic unknown(Node.Scalar key) {
    List<String> names = keys.stream().<String>map(Key::name).toList();
    Diagnostic unknown = Diagnostic.of(DocumentCode.UNKNOWN_KEY, key.span(), "unknown key `" + key.text() + "`");
    return Suggestions.complete(unknown, key.text(), names, "keys here are " + String.join(", ", names));
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Key<?> key : keys) {
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", key.meaning());
      property.putAll(key.shape().schema());
      key.otherwise().ifPresent(value -> property.put("default", value));
      properties.put(key.name(), property);
    }
    Map<String, Object> schema = JsonSchema.of("type", "object", "properties", properties);
    List<String> required = keys.stream().filter(Key::required).<String>map(Key::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }
}

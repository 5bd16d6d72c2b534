package dev.assay.logs.mapping;

import dev.assay.core.record.Fidelity;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.schema.Schema;
import dev.assay.logs.LogCode;
import dev.assay.logs.document.DocumentReader;
import dev.assay.logs.document.Node;
import dev.assay.logs.document.Node.Entry;
import dev.assay.logs.document.Node.ListNode;
import dev.assay.logs.document.Node.MapNode;
import dev.assay.logs.document.Node.ScalarNode;
import dev.assay.logs.document.ReadDocument;
import dev.assay.logs.mapping.LogMapping.Input;
import dev.assay.logs.mapping.LogMapping.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads log mappings from YAML or JSON under the keys of the mapping model: one mapping, a list of them (also under
 * {@code mappings}), or a map from uid to mapping as content catalogs have it.
 */
public final class MappingReader {
  /** Keys that say something about a mapping's history, not about what it does. */
  private static final Set<String> ASIDE = Set.of("name", "uid", "source", "input", "output", "skipped_values",
      "field_mappings", "relates_entities", "file_path", "commit_message", "commit_origin_hash", "enabled", "fidelity");

  private final Schema schema;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<LogMapping> mappings = new ArrayList<>();

  private MappingReader(Schema schema) {
    this.schema = schema;
  }

  public static ReadMappings read(SourceText source, Schema schema) {
    ReadDocument document = DocumentReader.read(source);
    MappingReader reader = new MappingReader(schema);
    reader.diagnostics.addAll(document.diagnostics());
    document.root().ifPresent(reader::document);
    return new ReadMappings(reader.mappings, reader.diagnostics);
  }

  private void document(Node root) {
    if (root instanceof ListNode list) {
      list.items().forEach(item -> mapping(item, ""));
    } else if (root instanceof MapNode map && map.get("mappings").isPresent()) {
      document(map.get("mappings").get());
    } else if (root instanceof MapNode map && map.get("field_mappings").isEmpty()) {
      map.entries().forEach((uid, entry) -> mapping(entry.value(), uid));
    } else {
      mapping(root, "");
    }
  }

  private void mapping(Node node, String uid) {
    if (!(node instanceof MapNode map)) {
      error(node.span(), "a log mapping is a map, not " + node.kind());
      return;
    }
    map.entries().forEach((key, entry) -> {
      if (!ASIDE.contains(key)) {
        diagnostics.add(Diagnostic.of(LogCode.MAPPING_KEY, entry.key(), key + " means nothing in a log mapping"));
      }
    });
    List<Input> inputs = inputs(map);
    if (inputs.isEmpty()) {
      error(map.span(), "a log mapping needs an input with vendor, product and event_id_pattern");
      return;
    }
    mappings.add(new LogMapping(text(map, "name").orElse(""), text(map, "uid").orElse(uid), inputs, output(map, inputs),
        new LinkedHashSet<>(texts(map, "skipped_values")), fields(map),
        text(map, "fidelity").filter("extension"::equals).map(label -> Fidelity.EXTENSION).orElse(Fidelity.VENDOR)));
  }

  private List<Input> inputs(MapNode mapping) {
    List<Input> inputs = new ArrayList<>();
    Node written = mapping.get("input").orElse(null);
    List<Node> nodes = written instanceof ListNode list ? list.items() : written == null ? List.of() : List.of(written);
    for (Node node : nodes) {
      if (node instanceof MapNode input) {
        inputs.add(new Input(text(input, "vendor").orElse(""), text(input, "product").orElse(""),
            text(input, "event_id_pattern").orElse("_default_")));
      }
    }
    return inputs;
  }

  private static Output output(MapNode mapping, List<Input> inputs) {
    if (!(mapping.get("output").orElse(null) instanceof MapNode output)) {
      return new Output(inputs.get(0).vendor(), inputs.get(0).product(), "", "");
    }
    return new Output(text(output, "vendor").orElse(""), text(output, "product").orElse(""),
        text(output, "product_guid").orElse(""), text(output, "record_type").orElse(""));
  }

  private Map<String, FieldMapping> fields(MapNode mapping) {
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    if (mapping.get("field_mappings").orElse(null) instanceof MapNode map) {
      for (Map.Entry<String, Entry> one : map.entries().entrySet()) {
        if (schema.field(one.getKey()).isEmpty()) {
          diagnostics.add(Diagnostic.of(LogCode.MAPPING_FIELD, one.getValue().key(),
              "the schema has no field " + one.getKey()));
        }
        new FieldMappingReader(diagnostics).read(one.getValue().value())
            .ifPresent(field -> fields.put(one.getKey(), field));
      }
    }
    return fields;
  }

  private void error(Span span, String message) {
    diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, span, message));
  }

  static Optional<String> text(MapNode map, String key) {
    return map.get(key).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast)
        .filter(scalar -> !scalar.isNull()).map(ScalarNode::text);
  }

  static List<String> texts(MapNode map, String key) {
    Node node = map.get(key).orElse(null);
    List<Node> items = node instanceof ListNode list ? list.items() : node == null ? List.of() : List.of(node);
    return items.stream().filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast)
        .filter(scalar -> !scalar.isNull()).map(ScalarNode::text).toList();
  }
}

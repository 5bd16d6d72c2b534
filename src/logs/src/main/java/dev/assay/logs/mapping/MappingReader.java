package dev.assay.logs.mapping;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.record.Fidelity;
import dev.assay.core.schema.Schema;
import dev.assay.documents.Document;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import dev.assay.logs.LogCode;
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
 * Reads log mappings from YAML or JSON: one mapping, a list of them (also under {@code mappings}), or a map from uid to
 * mapping as content catalogs have it. A mapping may be written as catalogs write it, or as the interface for tenants
 * gives it: {@code structuredInputs}, and {@code fields} as a list.
 */
public final class MappingReader {
  private static final List<String> KEYS =
      List.of("name", "uid", "enabled", "fidelity", "input", "output", "skipped_values", "field_mappings");
  /** Those of the other way of writing, and what says something about a mapping's history. */
  private static final Set<String> MORE_KEYS = Set.of("id", "source", "structured_inputs", "product_guid",
      "record_type", "parent_id", "fields", "relates_entities", "file_path", "commit_message", "commit_origin_hash");

  private static final List<String> INPUT = List.of("vendor", "product", "event_id_pattern", "log_format");
  private static final List<String> OUTPUT = List.of("vendor", "product", "product_guid", "record_type");

  private final Schema schema;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<LogMapping> mappings = new ArrayList<>();

  private MappingReader(Schema schema) {
    this.schema = schema;
  }

  public static ReadMappings read(SourceText source, Schema schema) {
    Document document = Document.read(source, Limits.GENERATED);
    MappingReader reader = new MappingReader(schema);
    reader.diagnostics.addAll(document.diagnostics());
    document.root().ifPresent(reader::document);
    return new ReadMappings(reader.mappings, reader.diagnostics);
  }

  private void document(Node root) {
    if (root instanceof Node.Sequence list) {
      list.items().forEach(item -> mapping(item, ""));
    } else if (root instanceof Node.Mapping map && map.value("mappings").isPresent()) {
      document(map.value("mappings").get());
    } else if (root instanceof Node.Mapping map
        && map.entries().stream().noneMatch(entry -> isKey(entry.key().text()))) {
      map.entries().forEach(entry -> mapping(entry.value(), entry.key().text()));
    } else {
      mapping(root, "");
    }
  }

  private static boolean isKey(String written) {
    String key = snakeCase(written);
    return KEYS.contains(key) || MORE_KEYS.contains(key);
  }

  private void mapping(Node node, String uid) {
    if (!(node instanceof Node.Mapping map)) {
      error(node.span(), "a log mapping is a map, not " + node.described());
      return;
    }
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    for (Node.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!isKey(key)) {
        // Fields written beside field_mappings occur in content people have.
        boolean field = schema.field(key).isPresent() && entry.value() instanceof Node.Mapping;
        if (field) {
          field(key, entry.key().span(), entry.value(), fields);
        }
        diagnostics.add(field ? Diagnostic.of(LogCode.MAPPING_KEY, entry.key().span(),
            key + " is read as one of the field_mappings") : meaningless(entry.key(), "a log mapping", KEYS));
      }
    }
    List<Input> inputs = inputs(map);
    if (inputs.isEmpty()) {
      return;
    }
    fields(map, fields);
    if (map.text("enabled").filter("false"::equalsIgnoreCase).isEmpty()) {
      mappings.add(new LogMapping(map.text("name").orElse(""), map.text("uid").or(() -> map.text("id")).orElse(uid),
          inputs, output(map, inputs), new LinkedHashSet<>(texts(map, "skipped_values", "skippedValues")), fields,
          map.text("fidelity").filter("extension"::equals).map(label -> Fidelity.EXTENSION).orElse(Fidelity.VENDOR)));
    }
  }

  private List<Input> inputs(Node.Mapping mapping) {
    List<Input> inputs = new ArrayList<>();
    List<Node> written = new ArrayList<>(mapping.items("input"));
    written.addAll(mapping.items("structuredInputs"));
    if (written.isEmpty()) {
      error(mapping.span(), "a log mapping needs an input with vendor, product and event_id_pattern");
    }
    for (Node node : written) {
      if (node instanceof Node.Mapping input) {
        known(input, INPUT, "the input of a log mapping");
        String pattern = text(input, "event_id_pattern", "eventIdPattern").orElse("_default_");
        if (!pattern.equals("_default_") && EventIdPattern.of(pattern).isEmpty()) {
          diagnostics.add(Diagnostic.of(LogCode.MAPPING_KEY, input.span(),
              "the event_id_pattern " + pattern + " is no pattern, and is met only by the same text"));
        }
        inputs.add(new Input(input.text("vendor").orElse(""), input.text("product").orElse(""), pattern,
            text(input, "log_format", "logFormat").orElse("")));
      } else {
        error(node.span(), "an input of a log mapping is a map, not " + node.described());
      }
    }
    return inputs;
  }

  private Output output(Node.Mapping mapping, List<Input> inputs) {
    Node written = mapping.value("output").orElse(null);
    if (written instanceof Node.Mapping output) {
      known(output, OUTPUT, "the output of a log mapping");
      return new Output(output.text("vendor").orElse(""), output.text("product").orElse(""),
          output.text("product_guid").orElse(""), output.text("record_type").orElse(""));
    }
    if (written != null) {
      error(written.span(), "the output of a log mapping is a map, not " + written.described());
    }
    return new Output(inputs.get(0).vendor(), inputs.get(0).product(),
        mapping.text("productGuid").orElse(""), mapping.text("recordType").orElse(""));
  }

  private void fields(Node.Mapping mapping, Map<String, FieldMapping> fields) {
    Node written = mapping.value("field_mappings").orElse(null);
    if (written instanceof Node.Mapping map) {
      map.entries().forEach(entry -> field(entry.key().text(), entry.key().span(), entry.value(), fields));
    } else if (written != null) {
      error(written.span(), "field_mappings is a map of fields, not " + written.described());
    }
    for (Node node : mapping.items("fields")) {
      if (node instanceof Node.Mapping field && field.text("name").isPresent()) {
        field(field.text("name").get(), field.span(), field, fields);
      } else {
        error(node.span(), "a field of a mapping has a name");
      }
    }
  }

  private void field(String name, Span span, Node written, Map<String, FieldMapping> fields) {
    if (schema.field(name).isEmpty()) {
      diagnostics.add(Diagnostic.of(LogCode.MAPPING_FIELD, span, "the schema has no field " + name));
    }
    new FieldMappingReader(diagnostics).read(written).ifPresent(field -> fields.put(name, field));
  }

  private void known(Node.Mapping map, List<String> keys, String owner) {
    map.entries().stream().map(Node.Entry::key).filter(key -> !keys.contains(snakeCase(key.text())))
        .forEach(key -> diagnostics.add(meaningless(key, owner, keys)));
  }

  /** What is said of a key that nothing reads. */
  static Diagnostic meaningless(Node.Scalar key, String owner, List<String> keys) {
    return Suggestions.complete(Diagnostic.of(LogCode.MAPPING_KEY, key.span(),
        key.text() + " means nothing in " + owner), key.text(), keys, "keys here are " + String.join(", ", keys));
  }

  private static Optional<String> text(Node.Mapping map, String key, String other) {
    return map.text(key).or(() -> map.text(other));
  }

  private static List<String> texts(Node.Mapping map, String key, String other) {
    return map.value(key).isPresent() ? map.texts(key) : map.texts(other);
  }

  /** {@code alternateValues} as {@code alternate_values}. */
  static String snakeCase(String key) {
    StringBuilder text = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= 'A' && c <= 'Z' && i > 0 && key.charAt(i - 1) >= 'a' && key.charAt(i - 1) <= 'z') {
        text.append('_').append(Character.toLowerCase(c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private void error(Span span, String message) {
    diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, span, message));
  }
}

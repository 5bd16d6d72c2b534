package dev.assay.logs.mapping;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
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
  /** Keys that say something about a mapping's history, not about what it does. */
  private static final Set<String> ASIDE = Set.of("name", "uid", "id", "source", "input", "structured_inputs", "output",
      "product_guid", "record_type", "parent_id", "skipped_values", "field_mappings", "fields", "relates_entities",
      "file_path", "commit_message", "commit_origin_hash", "enabled", "fidelity");

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
    } else if (root instanceof Node.Mapping map && map.value("field_mappings").isEmpty()
        && !(map.value("fields").orElse(null) instanceof Node.Sequence)) {
      map.entries().forEach(entry -> mapping(entry.value(), entry.key().text()));
    } else {
      mapping(root, "");
    }
  }

  private void mapping(Node node, String uid) {
    if (!(node instanceof Node.Mapping map)) {
      error(node.span(), "a log mapping is a map, not " + node.described());
      return;
    }
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    for (Node.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!ASIDE.contains(snakeCase(key))) {
        // Fields written beside field_mappings occur in content people have.
        boolean field = schema.field(key).isPresent() && entry.value() instanceof Node.Mapping;
        if (field) {
          field(key, entry.key().span(), entry.value(), fields);
        }
        diagnostics.add(Diagnostic.of(LogCode.MAPPING_KEY, entry.key().span(),
            key + (field ? " is read as one of the field_mappings" : " means nothing in a log mapping")));
      }
    }
    List<Input> inputs = inputs(map);
    if (inputs.isEmpty()) {
      error(map.span(), "a log mapping needs an input with vendor, product and event_id_pattern");
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
    for (Node node : written) {
      if (node instanceof Node.Mapping input) {
        String pattern = text(input, "event_id_pattern", "eventIdPattern").orElse("_default_");
        if (!pattern.equals("_default_") && EventIdPattern.of(pattern).isEmpty()) {
          diagnostics.add(Diagnostic.of(LogCode.MAPPING_KEY, input.span(),
              "the event_id_pattern " + pattern + " is no pattern, and is met only by the same text"));
        }
        inputs.add(new Input(input.text("vendor").orElse(""), input.text("product").orElse(""), pattern,
            text(input, "log_format", "logFormat").orElse("")));
      }
    }
    return inputs;
  }

  private static Output output(Node.Mapping mapping, List<Input> inputs) {
    if (mapping.value("output").orElse(null) instanceof Node.Mapping output) {
      return new Output(output.text("vendor").orElse(""), output.text("product").orElse(""),
          output.text("product_guid").orElse(""), output.text("record_type").orElse(""));
    }
    return new Output(inputs.get(0).vendor(), inputs.get(0).product(),
        mapping.text("productGuid").orElse(""), mapping.text("recordType").orElse(""));
  }

  private void fields(Node.Mapping mapping, Map<String, FieldMapping> fields) {
    if (mapping.value("field_mappings").orElse(null) instanceof Node.Mapping map) {
      map.entries().forEach(entry -> field(entry.key().text(), entry.key().span(), entry.value(), fields));
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

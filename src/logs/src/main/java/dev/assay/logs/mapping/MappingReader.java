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
    } else if (root instanceof Node.Mapping map && map.value("field_mappings").isEmpty()) {
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
    for (Node.Entry entry : map.entries()) {
      if (!ASIDE.contains(entry.key().text())) {
        diagnostics.add(Diagnostic.of(
            LogCode.MAPPING_KEY, entry.key().span(), entry.key().text() + " means nothing in a log mapping"));
      }
    }
    List<Input> inputs = inputs(map);
    if (inputs.isEmpty()) {
      error(map.span(), "a log mapping needs an input with vendor, product and event_id_pattern");
      return;
    }
    mappings.add(new LogMapping(map.text("name").orElse(""), map.text("uid").orElse(uid), inputs, output(map, inputs),
        new LinkedHashSet<>(map.texts("skipped_values")), fields(map),
        map.text("fidelity").filter("extension"::equals).map(label -> Fidelity.EXTENSION).orElse(Fidelity.VENDOR)));
  }

  private List<Input> inputs(Node.Mapping mapping) {
    List<Input> inputs = new ArrayList<>();
    for (Node node : mapping.items("input")) {
      if (node instanceof Node.Mapping input) {
        inputs.add(new Input(input.text("vendor").orElse(""), input.text("product").orElse(""),
            input.text("event_id_pattern").orElse("_default_")));
      }
    }
    return inputs;
  }

  private static Output output(Node.Mapping mapping, List<Input> inputs) {
    if (!(mapping.value("output").orElse(null) instanceof Node.Mapping output)) {
      return new Output(inputs.get(0).vendor(), inputs.get(0).product(), "", "");
    }
    return new Output(output.text("vendor").orElse(""), output.text("product").orElse(""),
        output.text("product_guid").orElse(""), output.text("record_type").orElse(""));
  }

  private Map<String, FieldMapping> fields(Node.Mapping mapping) {
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    if (mapping.value("field_mappings").orElse(null) instanceof Node.Mapping map) {
      for (Node.Entry entry : map.entries()) {
        String name = entry.key().text();
        if (schema.field(name).isEmpty()) {
          diagnostics.add(
              Diagnostic.of(LogCode.MAPPING_FIELD, entry.key().span(), "the schema has no field " + name));
        }
        new FieldMappingReader(diagnostics).read(entry.value()).ifPresent(field -> fields.put(name, field));
      }
    }
    return fields;
  }

  private void error(Span span, String message) {
    diagnostics.add(Diagnostic.of(LogCode.MAPPING_VALUE, span, message));
  }
}

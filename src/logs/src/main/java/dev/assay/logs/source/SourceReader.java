package dev.assay.logs.source;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.logs.LogCode;
import dev.assay.logs.document.DocumentReader;
import dev.assay.logs.document.Node;
import dev.assay.logs.document.Node.ListNode;
import dev.assay.logs.document.Node.MapNode;
import dev.assay.logs.document.Node.ScalarNode;
import dev.assay.logs.document.ReadDocument;
import dev.assay.core.record.Fidelity;
import dev.assay.logs.source.Source.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a {@code source.yaml}. */
final class SourceReader {
  private static final Set<String> KEYS =
      Set.of("id", "title", "parser", "fidelity", "shapes", "csv", "json");

  private final List<Diagnostic> diagnostics;

  SourceReader(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<Source> read(SourceText text) {
    ReadDocument document = DocumentReader.read(text);
    diagnostics.addAll(document.diagnostics());
    if (!(document.root().orElse(null) instanceof MapNode map)) {
      if (document.root().isPresent()) {
        error(document.root().get().span(), "a source definition is a map");
      }
      return Optional.empty();
    }
    map.entries().forEach((key, entry) -> {
      if (!KEYS.contains(key)) {
        diagnostics.add(Diagnostic.of(LogCode.UNKNOWN_KEY, entry.key(), "a source has no " + key));
      }
    });
    Optional<String> id = text(map, "id");
    Optional<String> parser = text(map, "parser");
    if (id.isEmpty() || parser.isEmpty()) {
      error(map.span(), "a source has an id and a parser");
      return Optional.empty();
    }
    Signature signature = map.get("csv").map(this::csv).or(() -> map.get("json").map(this::json))
        .orElse(new NoSignature());
    return Optional.of(new Source(id.get(), text(map, "title").orElse(id.get()), parser, signature,
        fidelity(map), shapes(map)));
  }

  private Fidelity fidelity(MapNode map) {
    String label = text(map, "fidelity").orElse("vendor");
    for (Fidelity fidelity : Fidelity.values()) {
      if (fidelity.label().equals(label)) {
        return fidelity;
      }
    }
    error(map.get("fidelity").orElse(map).span(), "fidelity is vendor or extension, not " + label);
    return Fidelity.VENDOR;
  }

  private List<Shape> shapes(MapNode map) {
    List<Shape> shapes = new ArrayList<>();
    for (Node node : items(map.get("shapes"))) {
      if (node instanceof MapNode shape) {
        shapes.add(new Shape(fidelity(shape), texts(shape.get("without"))));
      }
    }
    return shapes;
  }

  private Signature json(Node node) {
    List<List<String>> sets = new ArrayList<>();
    for (Node set : items(node instanceof MapNode map ? map.get("keys") : Optional.of(node))) {
      sets.add(texts(Optional.of(set)));
    }
    return new JsonSignature(sets);
  }

  private Signature csv(Node node) {
    Map<String, TreeMap<Integer, String>> layouts = new HashMap<>();
    if (node instanceof MapNode map && map.get("layouts").orElse(null) instanceof MapNode types) {
      types.entries().forEach((type, entry) -> layouts.put(type, columns(entry.value())));
      int type = column(map, "typeColumn", 1);
      int device = column(map, "deviceColumn", 0);
      if (device > type) {
        error(node.span(), "deviceColumn does not come after typeColumn");
        device = 0;
      }
      return new CsvSignature(type, device, layouts, new HashSet<>(texts(map.get("others"))));
    }
    error(node.span(), "csv has a typeColumn and layouts");
    return new NoSignature();
  }

  private int column(MapNode map, String key, int usual) {
    String text = text(map, key).orElse(Integer.toString(usual));
    if (!text.matches("[1-9]\\d{0,3}") && !text.equals("0")) {
      error(map.get(key).orElse(map).span(), key + " is the number of a column, counted from one");
      return usual;
    }
    return Math.max(Integer.parseInt(text), usual);
  }

  private TreeMap<Integer, String> columns(Node node) {
    TreeMap<Integer, String> columns = new TreeMap<>();
    if (node instanceof MapNode versions) {
      versions.entries().forEach((columnCount, entry) -> {
        if (columnCount.matches("\\d{1,4}") && entry.value() instanceof ScalarNode version) {
          columns.put(Integer.valueOf(columnCount), version.text());
        } else {
          error(entry.key(), "a layout is a number of columns and what has them");
        }
      });
    }
    return columns;
  }

  private void error(Span span, String message) {
    diagnostics.add(Diagnostic.of(LogCode.SOURCE_DEFINITION, span, message));
  }

  private static Optional<String> text(MapNode map, String key) {
    return map.get(key).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast).map(ScalarNode::text);
  }

  private static List<Node> items(Optional<Node> node) {
    return node.filter(ListNode.class::isInstance).map(ListNode.class::cast).map(ListNode::items).orElse(List.of());
  }

  private static List<String> texts(Optional<Node> node) {
    return items(node).stream().filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast)
        .map(ScalarNode::text).toList();
  }
}

package dev.assay.logs.source;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.record.Fidelity;
import dev.assay.documents.Document;
import dev.assay.documents.DocumentCode;
import dev.assay.documents.Limits;
import dev.assay.documents.Node;
import dev.assay.logs.LogCode;
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
      Set.of("id", "title", "parser", "fidelity", "shapes", "csv", "json", "text", "header", "payload");

  private static final Set<String> TEXT = Set.of("marks", "types", "others", "whole");
  private static final Set<String> WHOLE = Set.of("keys", "device", "pairs");

  private final List<Diagnostic> diagnostics;

  SourceReader(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<Source> read(SourceText text) {
    Document document = Document.read(text, Limits.HANDWRITTEN);
    diagnostics.addAll(document.diagnostics());
    if (!(document.root().orElse(null) instanceof Node.Mapping map)) {
      if (document.root().isPresent()) {
        error(document.root().get().span(), "a source definition is a map");
      }
      return Optional.empty();
    }
    known(map, KEYS, "a source");
    Optional<String> id = map.text("id");
    Optional<String> parser = map.text("parser");
    if (id.isEmpty() || parser.isEmpty()) {
      error(map.span(), "a source has an id and a parser");
      return Optional.empty();
    }
    Signature signature = map.value("csv").map(this::csv).or(() -> map.value("json").map(this::json))
        .or(() -> map.value("text").map(this::text)).or(() -> map.value("header").map(this::header))
        .orElse(new NoSignature());
    return Optional.of(new Source(id.get(), map.text("title").orElse(id.get()), parser, signature,
        fidelity(map), shapes(map), text(map, "payload")));
  }

  private Fidelity fidelity(Node.Mapping map) {
    String label = map.text("fidelity").orElse("vendor");
    for (Fidelity fidelity : Fidelity.values()) {
      if (fidelity.label().equals(label)) {
        return fidelity;
      }
    }
    error(map.value("fidelity").orElse(map).span(), "fidelity is vendor or extension, not " + label);
    return Fidelity.VENDOR;
  }

  private List<Shape> shapes(Node.Mapping map) {
    List<Shape> shapes = new ArrayList<>();
    for (Node node : map.items("shapes")) {
      if (node instanceof Node.Mapping shape) {
        shapes.add(new Shape(fidelity(shape), shape.texts("without")));
      }
    }
    return shapes;
  }

  private Signature json(Node node) {
    List<Node> sets = node instanceof Node.Mapping map ? map.items("keys") : node.items();
    return new JsonSignature(sets.stream().map(Node::singles).toList());
  }

  private Signature text(Node node) {
    if (!(node instanceof Node.Mapping map) || map.texts("marks").isEmpty() || map.text("types").isEmpty()) {
      error(node.span(), "text has marks and types");
      return new NoSignature();
    }
    known(map, TEXT, "text");
    try {
      return TextSignature.of(map.texts("marks"), map.text("types").get(), text(map, "others"),
          map.value("whole").map(this::whole).orElse(WholeLine.ANY));
    } catch (IllegalArgumentException e) {
      error(node.span(), e.getMessage());
      return new NoSignature();
    }
  }

  private WholeLine whole(Node node) {
    if (!(node instanceof Node.Mapping map)) {
      error(node.span(), "whole has keys, device and pairs");
      return WholeLine.ANY;
    }
    known(map, WHOLE, "whole");
    String pairs = text(map, "pairs");
    List<String> keys = map.texts("keys");
    if (pairs.length() > 1 || keys.contains("") || map.value("keys").isPresent() && keys.isEmpty()) {
      error(node.span(), "keys is a list of texts, none of them empty, and pairs is one character");
      return WholeLine.ANY;
    }
    return new WholeLine(keys, text(map, "device"), pairs.isEmpty() ? 0 : pairs.charAt(0));
  }

  /** A text that may be missing, and then is empty. */
  private String text(Node.Mapping map, String key) {
    map.value(key).filter(node -> !(node instanceof Node.Scalar))
        .ifPresent(node -> error(node.span(), key + " is a text"));
    return map.text(key).orElse("");
  }

  private void known(Node.Mapping map, Set<String> keys, String owner) {
    map.entries().stream().filter(entry -> !keys.contains(entry.key().text())).forEach(entry -> diagnostics.add(
        Diagnostic.of(DocumentCode.UNKNOWN_KEY, entry.key().span(), owner + " has no " + entry.key().text())));
  }

  private Signature header(Node node) {
    if (!(node instanceof Node.Scalar kind) || !kind.text().equals("zeek")) {
      error(node.span(), "the only header there is is that of zeek");
      return new NoSignature();
    }
    return new HeaderSignature();
  }

  private Signature csv(Node node) {
    Map<String, TreeMap<Integer, String>> layouts = new HashMap<>();
    if (node instanceof Node.Mapping map && map.value("layouts").orElse(null) instanceof Node.Mapping types) {
      types.entries().forEach(entry -> layouts.put(entry.key().text(), columns(entry.value())));
      int type = column(map, "typeColumn", 1);
      int device = column(map, "deviceColumn", 0);
      if (device > type) {
        error(node.span(), "deviceColumn does not come after typeColumn");
        device = 0;
      }
      return new CsvSignature(type, device, layouts, new HashSet<>(map.texts("others")));
    }
    error(node.span(), "csv has a typeColumn and layouts");
    return new NoSignature();
  }

  private int column(Node.Mapping map, String key, int usual) {
    String text = map.text(key).orElse(Integer.toString(usual));
    if (!text.matches("[1-9]\\d{0,3}") && !text.equals("0")) {
      error(map.value(key).orElse(map).span(), key + " is the number of a column, counted from one");
      return usual;
    }
    return Math.max(Integer.parseInt(text), usual);
  }

  private TreeMap<Integer, String> columns(Node node) {
    TreeMap<Integer, String> columns = new TreeMap<>();
    if (node instanceof Node.Mapping versions) {
      for (Node.Entry entry : versions.entries()) {
        String columnCount = entry.key().text();
        if (columnCount.matches("\\d{1,4}") && entry.value() instanceof Node.Scalar version) {
          columns.put(Integer.valueOf(columnCount), version.text());
        } else {
          error(entry.key().span(), "a layout is a number of columns and what has them");
        }
      }
    }
    return columns;
  }

  private void error(Span span, String message) {
    diagnostics.add(Diagnostic.of(LogCode.SOURCE_DEFINITION, span, message));
  }
}

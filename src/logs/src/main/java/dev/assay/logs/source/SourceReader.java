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
import java.util.stream.Stream;

/** Reads a {@code source.yaml}. */
final class SourceReader {
  private static final Set<String> KEYS =
      Set.of("id", "title", "parser", "fidelity", "shapes", "csv", "json", "text", "marks", "header", "payload");

  private static final Set<String> MARKS =
      Set.of("follow", "within", "types", "others", "keys", "device", "pairs");

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
    for (Node.Entry entry : map.entries()) {
      if (!KEYS.contains(entry.key().text())) {
        diagnostics.add(Diagnostic.of(
            DocumentCode.UNKNOWN_KEY, entry.key().span(), "a source has no " + entry.key().text()));
      }
    }
    Optional<String> id = map.text("id");
    Optional<String> parser = map.text("parser");
    if (id.isEmpty() || parser.isEmpty()) {
      error(map.span(), "a source has an id and a parser");
      return Optional.empty();
    }
    Signature signature = map.value("csv").map(this::csv).or(() -> map.value("json").map(this::json))
        .or(() -> map.value("text").map(this::text)).or(() -> map.value("marks").map(this::marks))
        .or(() -> map.value("header").map(this::header))
        .orElse(new NoSignature());
    return Optional.of(new Source(id.get(), map.text("title").orElse(id.get()), parser, signature,
        fidelity(map), shapes(map), map.text("payload").orElse("")));
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
    if (node instanceof Node.Mapping map && map.text("mark").isPresent() && map.text("types").isPresent()) {
      try {
        return TextSignature.of(map.text("mark").get(), map.text("types").get(), map.text("others").orElse(""));
      } catch (IllegalArgumentException e) {
        error(node.span(), e.getMessage());
        return new NoSignature();
      }
    }
    error(node.span(), "text has a mark and types");
    return new NoSignature();
  }

  private Signature header(Node node) {
    if (!(node instanceof Node.Scalar kind) || !kind.text().equals("zeek")) {
      error(node.span(), "the only header there is is that of zeek");
      return new NoSignature();
    }
    return new HeaderSignature();
  }

  private Signature marks(Node node) {
    if (!(node instanceof Node.Mapping map)) {
      error(node.span(), "marks has a list `follow` of lists of texts");
      return new NoSignature();
    }
    map.entries().stream().filter(entry -> !MARKS.contains(entry.key().text())).forEach(entry ->
        diagnostics.add(Diagnostic.of(
            DocumentCode.UNKNOWN_KEY, entry.key().span(), "marks has no " + entry.key().text())));
    List<List<String>> follow = map.items("follow").stream().map(Node::singles).toList();
    String within = map.text("within").orElse("512");
    String pairs = map.text("pairs").orElse("");
    boolean texts = Stream.of(follow.stream().flatMap(List::stream).toList(), map.texts("types"), map.texts("others"),
        map.texts("keys")).flatMap(List::stream).noneMatch(String::isEmpty);
    if (follow.isEmpty() || follow.stream().anyMatch(List::isEmpty) || !texts || !within.matches("\\d{1,7}")
        || pairs.length() > 1) {
      error(node.span(), "marks has a list `follow` of lists of texts, `within` is a number, `pairs` one character, and "
          + "no text is empty");
      return new NoSignature();
    }
    return new MarksSignature(follow, Integer.parseInt(within), map.texts("types"), map.texts("others"),
        map.texts("keys"), map.text("device").orElse(""), pairs.isEmpty() ? 0 : pairs.charAt(0));
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

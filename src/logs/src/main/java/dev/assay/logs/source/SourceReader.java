package dev.assay.logs.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
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
  private static final List<String> KEYS =
      List.of("id", "title", "parser", "fidelity", "shapes", "csv", "json", "text", "header", "payload");
  private static final Set<String> SIGNATURES = Set.of("csv", "json", "text", "header");

  private static final List<String> SHAPE = List.of("fidelity", "without");
  private static final List<String> CSV = List.of("typeColumn", "deviceColumn", "layouts", "others");
  private static final List<String> JSON = List.of("keys");
  private static final List<String> TEXT = List.of("marks", "types", "others", "whole");
  private static final Pattern NOTHING = Pattern.compile("");
  private static final List<String> WHOLE = List.of("keys", "device", "pairs");

  private final List<Diagnostic> diagnostics;

  SourceReader(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<ReadSource> read(SourceText text) {
    Document document = Document.read(text, Limits.HANDWRITTEN);
    diagnostics.addAll(document.diagnostics());
    if (!(document.root().orElse(null) instanceof Node.Mapping map)) {
      if (document.root().isPresent()) {
        error(document.root().get().span(), "a source definition is a map");
      }
      return Optional.empty();
    }
    return source(map).map(source -> new ReadSource(source, map.value("id").orElse(map).span()));
  }

  private Optional<Source> source(Node.Mapping map) {
    known(map, KEYS, "a source");
    List<Node.Scalar> signatures =
        map.entries().stream().map(Node.Entry::key).filter(key -> SIGNATURES.contains(key.text())).toList();
    if (signatures.size() > 1) {
      error(signatures.get(1).span(), "a source states one signature: " + signatures.get(0).text() + " and "
          + signatures.get(1).text() + " are two");
    }
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
        known(shape, SHAPE, "a shape");
        shapes.add(new Shape(fidelity(shape), shape.texts("without")));
      }
    }
    return shapes;
  }

  private Signature json(Node node) {
    known(node, JSON, "json");
    if (!(node instanceof Node.Mapping map) || map.items("keys").isEmpty()) {
      error(node.span(), "json has keys: a list of sets of keys, such as [[ts, host], [ts, user]]");
      return new NoSignature();
    }
    return new JsonSignature(map.items("keys").stream().map(this::keys).toList());
  }

  private List<String> keys(Node set) {
    List<String> keys = set.singles();
    if (!(set instanceof Node.Sequence)) {
      error(set.span(), "a set of keys is a list, such as [ts, host], not " + set.described());
    } else if (keys.isEmpty() || keys.contains("") || keys.size() < set.items().size()) {
      error(set.span(), "a set of keys is a list of texts, none of them empty");
    }
    return keys;
  }

  private Signature text(Node node) {
    known(node, TEXT, "text");
    if (!(node instanceof Node.Mapping map) || map.texts("marks").isEmpty() || map.text("types").isEmpty()) {
      error(node.span(), "text needs both marks and types");
      return new NoSignature();
    }
    List<Node> marks = map.items("marks").stream().filter(mark -> mark.single().isPresent()).toList();
    List<Pattern> patterns = new ArrayList<>();
    for (Node written : Stream.of(marks, map.items("types"), map.items("others")).flatMap(List::stream).toList()) {
      Optional<Pattern> pattern = pattern(written);
      if (pattern.isEmpty()) {
        return new NoSignature();
      }
      patterns.add(pattern.get());
    }
    int last = marks.size() - 1;
    if (patterns.get(last).groupCount() == 0) {
      error(marks.get(last).span(), "the last mark has no group for the type");
      return new NoSignature();
    }
    Pattern others = text(map, "others").isEmpty() ? NOTHING : patterns.get(last + 2);
    return new TextSignature(patterns.subList(0, last + 1), patterns.get(last + 1), others,
        map.value("whole").map(this::whole).orElse(WholeLine.ANY));
  }

  private Optional<Pattern> pattern(Node node) {
    try {
      return Optional.of(Pattern.compile(node.single().orElse("")));
    } catch (PatternSyntaxException e) {
      error(node.span(), "no pattern: " + e.getDescription() + ": `" + e.getPattern() + "`");
      return Optional.empty();
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

  /** Says which keys of a map mean nothing; what is no map has none. */
  private void known(Node node, List<String> keys, String owner) {
    if (!(node instanceof Node.Mapping map)) {
      return;
    }
    map.entries().stream().map(Node.Entry::key).filter(key -> !keys.contains(key.text())).forEach(key -> diagnostics.add(
        Suggestions.complete(Diagnostic.of(DocumentCode.UNKNOWN_KEY, key.span(), "unknown key `" + key.text() + "` of "
            + owner), key.text(), keys, "keys here are " + String.join(", ", keys))));
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
    known(node, CSV, "csv");
    if (node instanceof Node.Mapping map && map.value("layouts").orElse(null) instanceof Node.Mapping types) {
      types.entries().forEach(entry -> layouts.put(entry.key().text(), columns(entry)));
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

  private TreeMap<Integer, String> columns(Node.Entry type) {
    TreeMap<Integer, String> columns = new TreeMap<>();
    if (!(type.value() instanceof Node.Mapping versions) || versions.entries().isEmpty()) {
      error(type.value().span(),
          "the layouts of " + type.key().text() + " are a map of numbers of columns and what has them");
    } else {
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

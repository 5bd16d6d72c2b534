package dev.assay.logs.document;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.logs.LogCode;
import dev.assay.logs.document.Node.Entry;
import dev.assay.logs.document.Node.ListNode;
import dev.assay.logs.document.Node.MapNode;
import dev.assay.logs.document.Node.ScalarNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML and JSON as plain data with places: no tags, no anchors, no duplicate keys.
 *
 * <p>A source whose name ends in {@code .json} is JSON, any other YAML.
 */
public final class DocumentReader {
  private static final TokenStreamFactory JSON = JsonFactory.builder().build();
  private static final TokenStreamFactory YAML = YAMLFactory.builder().build();

  private final SourceText source;
  private final JsonParser parser;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private DocumentReader(SourceText source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  public static ReadDocument read(SourceText source) {
    TokenStreamFactory format = source.name().endsWith(".json") ? JSON : YAML;
    try (JsonParser parser = format.createParser(ObjectReadContext.empty(), source.text())) {
      DocumentReader reader = new DocumentReader(source, parser);
      Optional<Node> root = parser.nextToken() == null ? Optional.empty() : Optional.of(reader.node());
      reader.end();
      return new ReadDocument(root, reader.diagnostics);
    } catch (JacksonException e) {
      int at = offset(source, e.getLocation());
      return new ReadDocument(Optional.empty(), List.of(Diagnostic.of(
          LogCode.UNREADABLE_DOCUMENT, source.span(at, at), firstLine(e.getOriginalMessage()))));
    }
  }

  private void end() {
    if (parser.nextToken() != null) {
      diagnostics.add(Diagnostic.of(LogCode.UNREADABLE_DOCUMENT, span(), "there is more after the document's end"));
    }
  }

  private Node node() {
    JsonToken token = parser.currentToken();
    Span start = span();
    if (parser.getTypeId() != null || parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      diagnostics.add(Diagnostic.of(LogCode.UNREADABLE_DOCUMENT, start,
          "a document holds plain data, without tags and aliases"));
    }
    if (token == JsonToken.START_OBJECT) {
      return map(start);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new ListNode(items, start);
    }
    return new ScalarNode(parser.getString(), token == JsonToken.VALUE_NULL, start);
  }

  private MapNode map(Span start) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Span first = start;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Span key = span();
      first = entries.isEmpty() ? key : first;
      parser.nextToken();
      Entry earlier = entries.put(name, new Entry(key, node()));
      if (earlier != null) {
        diagnostics.add(Diagnostic.of(LogCode.UNREADABLE_DOCUMENT, key, "the key " + name + " is here twice")
            .note(earlier.key(), "the first one"));
      }
    }
    return new MapNode(Collections.unmodifiableMap(entries), first);
  }

  private Span span() {
    int start = offset(source, parser.currentTokenLocation());
    int end = Math.max(start, offset(source, parser.currentLocation()));
    return source.span(start, end);
  }

  private static int offset(SourceText source, TokenStreamLocation location) {
    if (location == null || location.getLineNr() < 1) {
      return 0;
    }
    return source.offset(location.getLineNr(), location.getColumnNr());
  }

  private static String firstLine(String message) {
    String text = message == null ? "not a document" : message;
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}

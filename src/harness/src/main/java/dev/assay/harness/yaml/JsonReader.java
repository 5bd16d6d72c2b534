package dev.assay.harness.yaml;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON document into the tree that YAML is read into. Never throws, whatever the text. */
public final class JsonReader {
  private final SourceText source;
  private final Limits limits;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private JsonReader(SourceText source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  public static Document read(SourceText source, Limits limits) {
    if (source.text().length() > limits.characters()) {
      return new Document(Optional.empty(), List.of(Diagnostic.of(YamlCode.TOO_LARGE, source.span(0, 0),
          "the file has " + source.text().length() + " characters, more than the " + limits.characters()
              + " that are read")));
    }
    return new JsonReader(source, limits).document();
  }

  private Document document() {
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
        .maxNestingDepth(limits.depth()).maxStringLength(limits.characters()).maxNameLength(limits.characters())
        .maxNumberLength(limits.characters()).build()).build();
    Node root = new Node.Scalar(source.span(0, 0), "", true);
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source.text())) {
      if (parser.nextToken() != null) {
        root = node(parser);
        if (parser.nextToken() != null) {
          diagnostics.add(Diagnostic.of(YamlCode.SECOND_DOCUMENT, span(parser),
              "a second document begins here; a file holds one"));
        }
      }
    } catch (JacksonException e) {
      diagnostics.add(Diagnostic.of(YamlCode.SYNTAX, point(e.getLocation()), firstLine(e.getOriginalMessage())));
    }
    return Document.of(root, diagnostics);
  }

  private Node node(JsonParser parser) {
    int start = offset(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_ARRAY -> {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(node(parser));
        }
        yield new Node.Sequence(spanFrom(start, parser), items);
      }
      case START_OBJECT -> {
        MappingBuilder entries = new MappingBuilder(diagnostics);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          Node key = new Node.Scalar(span(parser), parser.currentName(), false);
          parser.nextToken();
          entries.add(key, node(parser));
        }
        yield entries.build(spanFrom(start, parser));
      }
      case VALUE_STRING -> {
        String text = parser.getString();
        yield new Node.Scalar(spanFrom(start, parser), text, false);
      }
      default -> {
        String text = parser.getString();
        yield new Node.Scalar(spanFrom(start, parser), text, true);
      }
    };
  }

  private Span span(JsonParser parser) {
    return spanFrom(offset(parser.currentTokenLocation()), parser);
  }

  private Span spanFrom(int start, JsonParser parser) {
    return source.span(start, Math.max(start, offset(parser.currentLocation())));
  }

  private Span point(TokenStreamLocation location) {
    int offset = offset(location);
    return source.span(offset, Math.min(offset + 1, source.text().length()));
  }

  private int offset(TokenStreamLocation location) {
    long offset = location == null ? 0 : location.getCharOffset();
    return (int) Math.max(0, Math.min(offset, source.text().length()));
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("not well-formed");
  }
}

package dev.assay.documents;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into the tree that YAML is read into: one value, or several. Never throws, whatever the text. */
final class JsonReader {
  private final SourceText source;
  private final Limits limits;
  private final boolean several;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  JsonReader(SourceText source, Limits limits, boolean several) {
    this.source = source;
    this.limits = limits;
    this.several = several;
  }

  Documents documents() {
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
        .maxNestingDepth(limits.depth() + 1).maxStringLength(limits.characters()).maxNameLength(limits.characters())
        .maxNumberLength(limits.characters()).build()).build();
    List<Node> roots = new ArrayList<>();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source.text())) {
      while (parser.nextToken() != null) {
        if (!roots.isEmpty() && !several) {
          diagnostics.add(Diagnostic.of(DocumentCode.SECOND_DOCUMENT, span(parser),
              "a second document begins here; a file holds one"));
          break;
        }
        roots.add(node(parser, 1));
      }
    } catch (TooDeep e) {
      diagnostics.add(e.diagnostic(limits));
    } catch (JacksonException e) {
      diagnostics.add(Diagnostic.of(DocumentCode.SYNTAX, point(e.getLocation()), JsonProblem.of(e)));
    }
    return Documents.of(roots, diagnostics);
  }

  private Node node(JsonParser parser, int depth) {
    int start = offset(parser.currentTokenLocation());
    if (depth > limits.depth() && parser.currentToken().isStructStart()) {
      throw new TooDeep(span(parser));
    }
    return switch (parser.currentToken()) {
      case START_ARRAY -> {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(node(parser, depth + 1));
        }
        yield new Node.Sequence(spanFrom(start, parser), items);
      }
      case START_OBJECT -> {
        MappingBuilder entries = new MappingBuilder(diagnostics);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          Node key = new Node.Scalar(keySpan(parser), parser.currentName(), false);
          parser.nextToken();
          entries.add(key, node(parser, depth + 1));
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

  /** The parser stands behind the colon when it tells of a key, so where the key ends is seen in the text. */
  private Span keySpan(JsonParser parser) {
    int start = offset(parser.currentTokenLocation());
    int end = start + 1;
    while (source.text().charAt(end) != '"') {
      end += source.text().charAt(end) == '\\' ? 2 : 1;
    }
    return source.span(start, end + 1);
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
}

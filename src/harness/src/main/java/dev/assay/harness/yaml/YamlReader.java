package dev.assay.harness.yaml;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document as plain data. Tags, anchors, aliases and further documents are errors, so that
 * nothing in a file can grow or turn into something else. Never throws, whatever the text.
 */
public final class YamlReader {
  private final Limits limits;
  private final YamlMarks marks;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Iterator<Event> events;
  private Event last;

  private YamlReader(SourceText source, Limits limits) {
    this.limits = limits;
    this.marks = new YamlMarks(source);
  }

  public static Document read(SourceText source, Limits limits) {
    if (source.text().length() > limits.characters()) {
      return new Document(Optional.empty(), List.of(Diagnostic.of(YamlCode.TOO_LARGE, source.span(0, 0),
          "the file has " + source.text().length() + " characters, more than the " + limits.characters()
              + " that are read")));
    }
    return new YamlReader(source, limits).document(source);
  }

  private Document document(SourceText source) {
    LoadSettings settings = LoadSettings.builder().setLabel(source.name()).setCodePointLimit(Integer.MAX_VALUE).build();
    Node root = new Node.Scalar(source.span(0, 0), "", true);
    try {
      events = new Parse(settings).parseString(source.text()).iterator();
      boolean seen = false;
      while (events.hasNext()) {
        Event event = next();
        if (event instanceof DocumentStartEvent && seen) {
          diagnostics.add(Diagnostic.of(YamlCode.SECOND_DOCUMENT, marks.span(event),
              "a second document begins here; a file holds one"));
          break;
        }
        if (event instanceof NodeEvent node) {
          root = node(node, 1);
        }
        seen |= event instanceof DocumentEndEvent;
      }
    } catch (TooDeep e) {
      diagnostics.add(Diagnostic.of(YamlCode.TOO_DEEP, e.span,
          "lists and maps are nested more than " + limits.depth() + " deep"));
    } catch (YamlEngineException e) {
      diagnostics.add(marks.diagnostic(e));
    } catch (IllegalArgumentException e) {
      // The parser lets these through for escapes it cannot decode, such as one that the end of the file cuts off.
      diagnostics.add(Diagnostic.of(YamlCode.SYNTAX, marks.after(last), "what follows here is not well-formed"));
    }
    return Document.of(root, diagnostics);
  }

  private Event next() {
    last = events.next();
    return last;
  }

  private Node node(NodeEvent event, int depth) {
    if (event.getAnchor().isPresent()) {
      diagnostics.add(Diagnostic.of(YamlCode.ANCHOR, marks.span(event),
          event instanceof AliasEvent ? "aliases are not read" : "anchors are not read")
          .help("write the value out where it is needed"));
    }
    if (event instanceof ScalarEvent scalar) {
      scalar.getTag().ifPresent(tag -> tag(tag, scalar));
      return new Node.Scalar(marks.span(event), scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
    }
    if (event instanceof CollectionStartEvent start) {
      start.getTag().ifPresent(tag -> tag(tag, start));
      if (depth > limits.depth()) {
        throw new TooDeep(marks.span(event));
      }
      return start instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
    }
    return new Node.Scalar(marks.span(event), "", true);
  }

  private Node sequence(CollectionStartEvent start, int depth) {
    List<Node> items = new ArrayList<>();
    Span piece = marks.span(start);
    Event event = next();
    while (event instanceof NodeEvent item) {
      Node node = node(item, depth + 1);
      items.add(node);
      piece = node.span();
      event = next();
    }
    return new Node.Sequence(marks.span(start, piece, event), items);
  }

  private Node mapping(CollectionStartEvent start, int depth) {
    MappingBuilder entries = new MappingBuilder(diagnostics);
    Span piece = marks.span(start);
    Event event = next();
    while (event instanceof NodeEvent key) {
      Node name = node(key, depth + 1);
      Node value = node((NodeEvent) next(), depth + 1);
      entries.add(name, value);
      piece = value.span();
      event = next();
    }
    return entries.build(marks.span(start, piece, event));
  }

  private void tag(String tag, Event event) {
    diagnostics.add(Diagnostic.of(YamlCode.TAG, marks.span(event), "tags such as " + tag + " are not read")
        .help("to have a value read as text, put it in quotes"));
  }

  /** Leaves the recursion; never leaves this class. */
  private static final class TooDeep extends RuntimeException {
    private final transient Span span;

    TooDeep(Span span) {
      super(null, null, false, false);
      this.span = span;
    }
  }
}

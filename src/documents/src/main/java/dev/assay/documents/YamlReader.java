package dev.assay.documents;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
 * Reads YAML 1.2 documents as plain data. Tags, anchors and aliases are errors, so that nothing in a file can grow or
 * turn into something else; so are further documents where one is wanted. Never throws, whatever the text.
 */
final class YamlReader {
  private final SourceText source;
  private final Limits limits;
  private final boolean several;
  private final YamlMarks marks;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Iterator<Event> events;
  private Event last;

  YamlReader(SourceText source, Limits limits, boolean several) {
    this.source = source;
    this.limits = limits;
    this.several = several;
    this.marks = new YamlMarks(source);
  }

  Documents documents() {
    // The parser trips over a character of two units that lies across the end of its buffer, so all is read at once.
    LoadSettings settings = LoadSettings.builder().setLabel(source.name()).setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(source.text().length() + 2).build();
    List<Node> roots = new ArrayList<>();
    try {
      events = new Parse(settings).parseString(source.text()).iterator();
      boolean seen = false;
      while (events.hasNext()) {
        Event event = next();
        if (event instanceof DocumentStartEvent && seen && !several) {
          diagnostics.add(Diagnostic.of(DocumentCode.SECOND_DOCUMENT, marks.span(event),
              "a second document begins here; a file holds one"));
          break;
        }
        if (event instanceof NodeEvent node) {
          roots.add(node(node, 1));
        }
        seen |= event instanceof DocumentEndEvent;
      }
    } catch (TooDeep e) {
      diagnostics.add(e.diagnostic(limits));
    } catch (YamlEngineException e) {
      diagnostics.add(marks.diagnostic(e));
    } catch (IllegalArgumentException e) {
      // The parser lets these through for escapes it cannot decode, such as one that the end of the file cuts off.
      diagnostics.add(Diagnostic.of(DocumentCode.SYNTAX, marks.after(last), "what follows here is not well-formed"));
    }
    return Documents.of(roots, diagnostics);
  }

  private Event next() {
    last = events.next();
    return last;
  }

  private Node node(NodeEvent event, int depth) {
    if (event.getAnchor().isPresent()) {
      diagnostics.add(Diagnostic.of(DocumentCode.ANCHOR, marks.span(event),
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
    diagnostics.add(Diagnostic.of(DocumentCode.TAG, marks.span(event), "tags such as " + tag + " are not read")
        .help("to have a value read as text, put it in quotes"));
  }
}

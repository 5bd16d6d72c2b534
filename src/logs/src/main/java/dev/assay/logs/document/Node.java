package dev.assay.logs.document;

import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML or JSON document, and where its author wrote it. */
public sealed interface Node {
  Span span();

  /** What the value is, in words for a message. */
  String kind();

  /** A text, number, boolean or null; {@code text} is what was written, without quotes. */
  record ScalarNode(String text, boolean isNull, Span span) implements Node {
    @Override
    public String kind() {
      return isNull ? "null" : "a single value";
    }
  }

  record ListNode(List<Node> items, Span span) implements Node {
    public ListNode {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Entries keep the order of the document; the span is that of the key it opens with. */
  record MapNode(Map<String, Entry> entries, Span span) implements Node {
    public Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    @Override
    public String kind() {
      return "a map";
    }
  }

  record Entry(Span key, Node value) {}
}

package dev.assay.documents;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the entries of a map and reports keys that are no texts or written twice. */
final class MappingBuilder {
  private final List<Diagnostic> diagnostics;
  private final List<Node.Entry> entries = new ArrayList<>();
  private final Map<String, Span> seen = new HashMap<>();

  MappingBuilder(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  void add(Node key, Node value) {
    if (!(key instanceof Node.Scalar name)) {
      diagnostics.add(Diagnostic.of(DocumentCode.KEY_NOT_TEXT, key.span(), "a key is a text, not " + key.described()));
      return;
    }
    Span before = seen.putIfAbsent(name.text(), name.span());
    if (before != null) {
      diagnostics.add(Diagnostic
          .of(DocumentCode.DUPLICATE_KEY, name.span(), "the key `" + name.text() + "` is here twice")
          .note(before, "the first is here"));
      return;
    }
    entries.add(new Node.Entry(name, value));
  }

  Node.Mapping build(Span span) {
    return new Node.Mapping(span, entries);
  }
}

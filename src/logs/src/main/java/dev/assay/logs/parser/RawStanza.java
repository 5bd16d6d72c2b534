package dev.assay.logs.parser;

import dev.assay.core.diagnostic.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A stanza as written; attributes by the text left of their equals sign, which later ones replace. */
record RawStanza(String kind, String name, Span head, Map<String, Attribute> attributes) {
  RawStanza(String kind, String name, Span head) {
    this(kind, name, head, new LinkedHashMap<>());
  }

  /** The attribute of a keyword that a stanza has once. */
  Optional<Attribute> find(String keyword) {
    return attributes.values().stream().filter(attribute -> attribute.keyword().equals(keyword)).findFirst();
  }
}

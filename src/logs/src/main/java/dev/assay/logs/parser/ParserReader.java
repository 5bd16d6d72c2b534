package dev.assay.logs.parser;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.logs.LogCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds a parser from its text and from those it includes.
 *
 * <p>Only what can be reached from {@code [parser]} has to be understood: a library may hold transforms for others.
 */
final class ParserReader {
  private final ParserLibrary library;
  private final String path;
  private final List<Diagnostic> diagnostics;
  private final Map<String, RawStanza> raw = new LinkedHashMap<>();
  private final Map<String, Stanza> transforms = new LinkedHashMap<>();
  private final Set<String> included = new HashSet<>();
  private RawStanza main;

  ParserReader(ParserLibrary library, String path, List<Diagnostic> diagnostics) {
    this.library = library;
    this.path = path;
    this.diagnostics = diagnostics;
  }

  ReadParser read() {
    collect(path, true);
    if (main == null) {
      if (raw.isEmpty()) {
        diagnostics.add(Diagnostic.of(LogCode.PARSER_VALUE, library.text(path).span(0, 0),
            "there is neither a [parser] stanza nor a transform"));
      }
      raw.keySet().forEach(this::transform);
      return new ReadParser(Optional.empty(), diagnostics);
    }
    Stanza stanza = new StanzaBuilder(this, main).build();
    boolean usable = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new ReadParser(usable ? Optional.of(new Parser(path, stanza, transforms)) : Optional.empty(), diagnostics);
  }

  private void collect(String from, boolean own) {
    if (!included.add(from)) {
      return;
    }
    List<RawStanza> includes = new ArrayList<>();
    for (RawStanza stanza : library.stanzas(from, own ? diagnostics : new ArrayList<>())) {
      switch (stanza.kind()) {
        case "parser" -> main = own ? stanza : main;
        case "transform" -> raw.putIfAbsent(stanza.name(), stanza);
        case "dependencies" -> includes.add(stanza);
        default -> diagnostics.add(Diagnostic.of(LogCode.PARSER_LINE, stanza.head(),
            "there is no stanza of kind " + stanza.kind()));
      }
    }
    includes.forEach(this::include);
  }

  private void include(RawStanza dependencies) {
    for (Attribute attribute : dependencies.attributes().values()) {
      if (attribute.keyword().equals("INCLUDE") && attribute.argument() != null) {
        if (library.has(attribute.argument())) {
          collect(attribute.argument(), false);
        } else {
          diagnostics.add(Diagnostic.of(LogCode.PARSER_UNKNOWN, attribute.key(),
              "there is no parser " + attribute.argument()));
        }
      } else {
        unknown(attribute);
      }
    }
  }

  /** Makes sure that a transform is built; a name without a transform is an error at the attribute that says it. */
  void require(String name, Attribute user) {
    if (raw.containsKey(name)) {
      transform(name);
    } else {
      diagnostics.add(Diagnostic.of(LogCode.PARSER_STANZA_UNKNOWN, user.valueSpan(),
          "there is no [transform:" + name + "]"));
    }
  }

  private void transform(String name) {
    if (!transforms.containsKey(name)) {
      transforms.put(name, null);
      transforms.put(name, new StanzaBuilder(this, raw.get(name)).build());
    }
  }

  void requireParser(String other, Attribute user) {
    if (other.equals(path)) {
      diagnostics.add(Diagnostic.of(LogCode.PARSER_VALUE, user.valueSpan(), "the parser calls itself"));
    } else if (library.read(other).flatMap(ReadParser::parser).isEmpty()) {
      diagnostics.add(Diagnostic.of(LogCode.PARSER_UNKNOWN, user.valueSpan(), "there is no usable parser " + other));
    }
  }

  void unsupported(Attribute attribute, String what) {
    error(LogCode.PARSER_ATTRIBUTE_UNSUPPORTED, attribute, what + " is not supported");
  }

  void unknown(Attribute attribute) {
    if (Unsupported.KEYWORDS.contains(attribute.keyword())) {
      unsupported(attribute, attribute.keyword());
    } else {
      error(LogCode.PARSER_ATTRIBUTE_UNKNOWN, attribute, "there is no attribute " + attribute.keyword());
    }
  }

  void error(LogCode code, Attribute attribute, String message) {
    boolean key = code == LogCode.PARSER_ATTRIBUTE_UNKNOWN
        || code == LogCode.PARSER_ATTRIBUTE_UNSUPPORTED && !attribute.keyword().equals("FORMAT");
    diagnostics.add(Diagnostic.of(code, key ? attribute.key() : attribute.valueSpan(), message));
  }
}

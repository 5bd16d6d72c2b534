package dev.assay.logs.parser;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parsers by path, such as {@code /Parsers/System/Zeek/Zeek}; each is read when it is first asked for. */
public final class ParserLibrary {
  private final Map<String, SourceText> texts;
  private final Map<String, ReadParser> read = new HashMap<>();
  private final Map<String, List<RawStanza>> stanzas = new HashMap<>();

  public ParserLibrary(Map<String, SourceText> texts) {
    this.texts = new LinkedHashMap<>(texts);
  }

  public Set<String> paths() {
    return texts.keySet();
  }

  /** Reads a parser and all it refers to; empty where there is none of that path. */
  public synchronized Optional<ReadParser> read(String path) {
    if (!texts.containsKey(path)) {
      return Optional.empty();
    }
    ReadParser known = read.get(path);
    if (known == null) {
      List<Diagnostic> diagnostics = new ArrayList<>();
      // What calls itself by way of others meets itself as a parser that cannot be used.
      read.put(path, new ReadParser(Optional.empty(), List.of()));
      known = new ParserReader(this, path, diagnostics).read();
      read.put(path, known);
    }
    return Optional.of(known);
  }

  /** Runs a parser on a log. */
  public Outcome run(Parser parser, String log, Surroundings surroundings) {
    return new Run(parser, this, surroundings, log.strip()).outcome();
  }

  boolean has(String path) {
    return texts.containsKey(path);
  }

  Parser parser(String path) {
    return read(path).flatMap(ReadParser::parser).orElseThrow();
  }

  /** The stanzas of a parser's text; what is wrong with the text is told once, to the first who asks. */
  List<RawStanza> stanzas(String path, List<Diagnostic> diagnostics) {
    List<RawStanza> known = stanzas.get(path);
    if (known == null) {
      known = StanzaReader.read(texts.get(path), diagnostics);
      stanzas.put(path, known);
    }
    return known;
  }

  SourceText text(String path) {
    return texts.get(path);
  }
}

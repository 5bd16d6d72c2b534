package dev.assay.logs.source;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.record.Fidelity;
import dev.assay.core.schema.Schema;
import dev.assay.logs.LogCode;
import dev.assay.logs.mapping.LogMapping;
import dev.assay.logs.mapping.MappingCatalog;
import dev.assay.logs.mapping.MappingReader;
import dev.assay.logs.mapping.ReadMappings;
import dev.assay.logs.parser.ParserLibrary;
import dev.assay.logs.parser.ReadParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All sources there are, with the parsers and log mappings behind them. */
public final class SourceCatalog {
  /** The id of the source that reads records as they were printed. */
  public static final String RECORD = "record";

  private final Map<String, Source> sources;
  private final ParserLibrary parsers;
  private final MappingCatalog mappings;

  private SourceCatalog(Map<String, Source> sources, ParserLibrary parsers, MappingCatalog mappings) {
    this.sources = Collections.unmodifiableMap(sources);
    this.parsers = parsers;
    this.mappings = mappings;
  }

  /** A catalog, and what is to be said about the definitions it was made of. */
  public record Loaded(SourceCatalog catalog, List<Diagnostic> diagnostics) {}

  /** The sources that come with Assay. */
  public static SourceCatalog shipped() {
    return builder(Schema.cloudSiem()).build().catalog();
  }

  /** Begins with the shipped sources; definitions added come before them. */
  public static Builder builder(Schema schema) {
    return new Builder(schema);
  }

  /** Sources in the order in which they are asked for a line. */
  public List<Source> sources() {
    return List.copyOf(sources.values());
  }

  /** A source by its id, or by the path of a parser for which there is no source. */
  public Optional<Source> source(String id) {
    Source source = sources.get(id);
    if (source == null && parsers.paths().contains(id)) {
      return Optional.of(
          new Source(id, id, Optional.of(id), new NoSignature(), Fidelity.VENDOR, List.of(), ""));
    }
    return Optional.ofNullable(source);
  }

  public ParserLibrary parsers() {
    return parsers;
  }

  public MappingCatalog mappings() {
    return mappings;
  }

  /** Gathers definitions. */
  public static final class Builder {
    private final Schema schema;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, SourceText> parsers = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Span> ids = new HashMap<>();
    private final List<LogMapping> mappings = new ArrayList<>();

    private Builder(Schema schema) {
      this.schema = schema;
    }

    /** Adds a parser under a path, such as {@code /Parsers/System/Zeek/Zeek}; the first of a path counts. */
    public Builder parser(String path, SourceText text) {
      parsers.putIfAbsent(path, text);
      return this;
    }

    /** Adds the log mappings of a YAML or JSON document. */
    public Builder mappings(SourceText text) {
      ReadMappings read = MappingReader.read(text, schema);
      mappings.addAll(read.mappings());
      diagnostics.addAll(read.diagnostics());
      return this;
    }

    /** Adds a source definition; a second one of an id is an error. */
    public Builder source(SourceText text) {
      new SourceReader(diagnostics).read(text).ifPresent(read -> {
        String id = read.source().id();
        Span earlier = ids.putIfAbsent(id, read.id());
        if (earlier == null) {
          sources.put(id, read.source());
        } else {
          diagnostics.add(Diagnostic.of(LogCode.SOURCE_REPEATED, read.id(),
              "there is a source " + id + " in " + earlier.source().name() + ", too")
              .help("give one of them another id"));
        }
      });
      return this;
    }

    void shipped(SourceText text) {
      new SourceReader(diagnostics).read(text).map(ReadSource::source).ifPresent(this::shipped);
    }

    /** Adds a source that comes with Assay, behind the others and unless its id is taken. */
    private void shipped(Source source) {
      if (sources.putIfAbsent(source.id(), source) != null) {
        diagnostics.add(Diagnostic.of(LogCode.SOURCE_HIDDEN, ids.get(source.id()),
            source.id() + " stands in place of the source that comes with Assay")
            .help("give it an id of its own if the lines of both are to be recognized"));
      }
    }

    public Loaded build() {
      List<LogMapping> own = List.copyOf(mappings);
      List<String> ownParsers = List.copyOf(parsers.keySet());
      ShippedSources.addTo(this);
      List<LogMapping> shipped = mappings.subList(own.size(), mappings.size());
      shipped(new Source(RECORD, "records as Assay prints them", Optional.empty(),
          new JsonSignature(List.of(List.of("_source", "_record"))), Fidelity.VENDOR, List.of(), ""));
      ParserLibrary library = new ParserLibrary(parsers);
      for (String path : ownParsers) {
        library.read(path).ifPresent(read -> diagnostics.addAll(read.diagnostics()));
      }
      for (Source source : sources.values()) {
        source.parser().filter(path -> !ownParsers.contains(path)).ifPresent(path -> check(source, path, library));
      }
      return new Loaded(
          new SourceCatalog(sources, library, new MappingCatalog(List.of(own, shipped))), List.copyOf(diagnostics));
    }

    private void check(Source source, String path, ParserLibrary library) {
      Optional<ReadParser> read = library.read(path);
      if (read.isEmpty()) {
        diagnostics.add(Diagnostic.of(LogCode.SOURCE_DEFINITION,
            "the source " + source.id() + " names the parser " + path + ", which is not there"));
      } else {
        diagnostics.addAll(read.get().diagnostics());
      }
    }
  }
}

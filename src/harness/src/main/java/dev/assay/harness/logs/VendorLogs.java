package dev.assay.harness.logs;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.schema.Schema;
import dev.assay.harness.cases.CaseFile;
import dev.assay.harness.cases.CaseLog;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.run.CaseLogs;
import dev.assay.harness.shape.Located;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.read.LogFile;
import dev.assay.logs.read.LogReader;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.RecordCursor;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Reads raw vendor logs with the sources of a catalog. */
final class VendorLogs implements CaseLogs {
  private final SourceCatalog catalog;
  private final Schema schema;
  private final Enrichment enrichment;
  /** For cases without lists or networks of their own; preparing large lists takes time. */
  private final Map<Layout, LogReader> shared = new ConcurrentHashMap<>();

  VendorLogs(SourceCatalog catalog, Schema schema, Enrichment enrichment) {
    this.catalog = catalog;
    this.schema = schema;
    this.enrichment = enrichment;
  }

  @Override
  public Read read(TestCase test, Layout layout) {
    List<Diagnostic> problems = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>();
    SortedSet<String> sources = new TreeSet<>();
    LogReader reader = reader(test.file().orElseThrow(), layout, problems);
    List<List<Record>> logs = new ArrayList<>();
    for (CaseLog log : test.logs()) {
      Optional<Diagnostic> unknown = log.source().flatMap(this::unknown);
      if (unknown.isPresent()) {
        problems.add(unknown.get());
      } else {
        logs.add(read(log, test.shownFolder() + "/" + log.name(), reader, findings, sources));
      }
    }
    return new Read(logs, problems, findings, sources);
  }

  private LogReader reader(CaseFile file, Layout layout, List<Diagnostic> problems) {
    if (file.lists().isEmpty() && file.internalNetworks().isEmpty()) {
      return shared.computeIfAbsent(layout, key -> new LogReader(catalog, schema, enrichment, layout));
    }
    return new LogReader(catalog, schema, new CaseLists(enrichment, problems).of(file), layout);
  }

  private Optional<Diagnostic> unknown(Located<String> source) {
    if (catalog.source(source.value()).isPresent()) {
      return Optional.empty();
    }
    List<String> ids = catalog.sources().stream().map(Source::id).toList();
    Diagnostic unknown =
        Diagnostic.of(LogCode.SOURCE_UNKNOWN, source.span(), "there is no source `" + source.value() + "`");
    return Optional.of(Suggestions.nearest(source.value(), ids)
        .map(near -> unknown.help("did you mean `" + near + "`?").fix(source.span(), near))
        .orElseGet(() -> unknown.help("sources are " + String.join(", ", ids))));
  }

  private static List<Record> read(
      CaseLog log, String name, LogReader reader, List<Diagnostic> findings, SortedSet<String> sources) {
    List<Record> records = new ArrayList<>();
    Reception reception = new Reception(log.received(), log.timezone());
    try (RecordCursor cursor =
        reader.open(LogFile.of(name, log.path()), log.source().map(Located::value), reception)) {
      for (Optional<Reading> next = cursor.next(); next.isPresent(); next = cursor.next()) {
        if (next.get() instanceof Reading.OfRecord record) {
          records.add(record.record());
          sources.add(record.source().id());
        } else if (next.get() instanceof Reading.Finding finding) {
          findings.add(finding.diagnostic());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }
}

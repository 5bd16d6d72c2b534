package dev.assay.harness.logs;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.record.Layout;
import dev.assay.core.schema.Schema;
import dev.assay.harness.cases.CaseFile;
import dev.assay.harness.cases.CaseLog;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.NormalizationSettings;
import dev.assay.harness.run.CaseLogs;
import dev.assay.harness.shape.Located;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.read.LogFile;
import dev.assay.logs.read.LogReader;
import dev.assay.logs.read.MergedReadings;
import dev.assay.logs.read.Readings;
import dev.assay.logs.source.Source;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads raw vendor logs with the sources of a catalog. */
final class VendorLogs implements CaseLogs {
  private final SourceCatalog catalog;
  private final Schema schema;
  private final Enrichment enrichment;
  private final NormalizationSettings normalize;
  /** For cases with nothing of their own; preparing large lists takes time. */
  private final Map<Layout, LogReader> shared = new ConcurrentHashMap<>();

  VendorLogs(SourceCatalog catalog, Schema schema, Enrichment enrichment, NormalizationSettings normalize) {
    this.catalog = catalog;
    this.schema = schema;
    this.enrichment = enrichment;
    this.normalize = normalize;
  }

  @Override
  public Opened open(TestCase test, Layout layout) {
    List<Diagnostic> problems = new ArrayList<>();
    LogReader reader = reader(test.file().orElseThrow(), layout, problems);
    List<Readings> logs = new ArrayList<>();
    for (CaseLog log : test.logs()) {
      Optional<Diagnostic> unknown = log.source().flatMap(this::unknown);
      if (unknown.isPresent()) {
        problems.add(unknown.get());
      } else {
        String name = test.shown(log.name());
        logs.add(new FilledLog(reader.open(LogFile.of(name, log.path()), log.source().map(Located::value),
            new Reception(log.received(), log.timezone())), name));
      }
    }
    return new Opened(new MergedReadings(logs), problems);
  }

  private LogReader reader(CaseFile file, Layout layout, List<Diagnostic> problems) {
    if (file.lists().isEmpty() && file.internalNetworks().isEmpty() && file.normalize().isEmpty()) {
      return shared.computeIfAbsent(layout, key -> new LogReader(catalog, schema, enrichment, layout));
    }
    return new LogReader(catalog, schema, new CaseEnrichment(enrichment, normalize, problems).of(file), layout);
  }

  private Optional<Diagnostic> unknown(Located<String> source) {
    if (catalog.source(source.value()).isPresent()) {
      return Optional.empty();
    }
    List<String> ids = catalog.sources().stream().map(Source::id).toList();
    Diagnostic unknown =
        Diagnostic.of(LogCode.SOURCE_UNKNOWN, source.span(), "there is no source `" + source.value() + "`");
    return Optional.of(Suggestions.complete(unknown, source.value(), ids, "sources are " + String.join(", ", ids)));
  }
}

package dev.assay.logs.read;

import dev.assay.core.record.Demand;
import dev.assay.core.record.Layout;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.enrich.EnrichmentPlan;
import dev.assay.logs.source.SourceCatalog;
import dev.assay.logs.time.Reception;
import java.util.Optional;

/** Reads logs as records of one layout. Immutable; each cursor it opens belongs to one thread. */
public final class LogReader {
  private final SourceCatalog catalog;
  private final Schema schema;
  private final Layout layout;
  private final EnrichmentPlan enrichment;

  /** Records will have the slots of {@code layout}; their raw events have every key. */
  public LogReader(SourceCatalog catalog, Schema schema, Enrichment enrichment, Layout layout) {
    this.catalog = catalog;
    this.schema = schema;
    this.layout = layout;
    this.enrichment = enrichment.plan(schema, layout);
  }

  /** Records will have what is demanded, in {@link Demand#layout}. */
  public LogReader(SourceCatalog catalog, Schema schema, Enrichment enrichment, Demand demand) {
    this(catalog, schema, enrichment, demand.layout());
  }

  /** The layout of all fields of a schema, for those who want to see whole records. */
  public static Layout wholeLayout(Schema schema) {
    return Layout.of(schema.fields().stream().map(field -> field.name()).toList());
  }

  public Layout layout() {
    return layout;
  }

  /**
   * Opens a log. What is wrong with the file itself is the cursor's first finding.
   *
   * @param sourceId the source of all lines; if empty, each line's source is recognised
   */
  public RecordCursor open(LogFile file, Optional<String> sourceId, Reception reception) {
    return new RecordCursor(catalog, new Work(schema, layout, enrichment), file, sourceId, reception);
  }
}

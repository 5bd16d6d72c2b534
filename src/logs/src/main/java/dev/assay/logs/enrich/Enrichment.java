package dev.assay.logs.enrich;

import dev.assay.core.record.Layout;
import dev.assay.core.schema.Schema;
import java.util.List;

/** The configured knowledge that records are enriched with. */
public record Enrichment(NetworkBlocks networks, NameNormalization names, List<MatchList> lists) {
  public Enrichment {
    lists = List.copyOf(lists);
  }

  /** Private networks, names as they are written, and no lists. */
  public static Enrichment standard() {
    return new Enrichment(NetworkBlocks.rfc1918(), NameNormalization.none(), List.of());
  }

  /** What there is to do for records of a layout. */
  public EnrichmentPlan plan(Schema schema, Layout layout) {
    return new EnrichmentPlan(this, schema, layout);
  }
}

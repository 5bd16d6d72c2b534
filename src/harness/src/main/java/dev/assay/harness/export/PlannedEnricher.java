package dev.assay.harness.export;

import dev.assay.convert.proof.Enricher;
import dev.assay.core.record.Layout;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.enrich.EnrichmentPlan;
import dev.assay.logs.enrich.MatchList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Enrichment as reading a log does it. */
final class PlannedEnricher implements Enricher {
  private final Enrichment enrichment;
  private final Schema schema;
  private final Layout layout;
  private final EnrichmentPlan plan;

  PlannedEnricher(Enrichment enrichment, Schema schema, Layout layout) {
    this.enrichment = enrichment;
    this.schema = schema;
    this.layout = layout;
    this.plan = enrichment.plan(schema, layout);
  }

  @Override
  public void enrich(UnaryOperator<String> texts, long time, SlotRecord.Builder record) {
    plan.apply(plan.inputs().stream().map(texts).toArray(String[]::new), time, record);
  }

  @Override
  public Enricher withLists(Set<String> fields) {
    List<MatchList> lists = enrichment.lists().stream().map(list -> new MatchList(list.name(), list.description(),
        list.column(), list.fields().stream().filter(fields::contains).toList(), list.how(), list.items())).toList();
    return new PlannedEnricher(new Enrichment(enrichment.networks(), enrichment.names(), lists), schema, layout);
  }
}

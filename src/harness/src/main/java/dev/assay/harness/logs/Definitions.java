package dev.assay.harness.logs;

import dev.assay.core.check.CheckOptions;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.schema.Schema;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.enrich.MatchList;
import dev.assay.logs.source.SourceCatalog;
import java.util.List;
import java.util.stream.Collectors;

/** What a configuration says about logs, read: sources, schema, match lists and networks. */
public record Definitions(
    SourceCatalog catalog, Schema schema, Enrichment enrichment, List<Diagnostic> diagnostics) {
  public Definitions {
    diagnostics = List.copyOf(diagnostics);
  }

  /** What rules are checked against: the schema, and the items of match lists as values of placeholders. */
  public CheckOptions checkOptions() {
    return new CheckOptions(schema, enrichment.lists().stream().collect(Collectors.toMap(MatchList::name,
        list -> list.items().stream().map(MatchList.Item::value).toList(), (first, second) -> first)));
  }
}

package dev.assay.harness.export;

import dev.assay.convert.export.ListDefinition;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.proof.Enricher;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.record.Layout;
import dev.assay.core.schema.Field;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.logs.Definitions;
import dev.assay.logs.enrich.ListColumn;
import dev.assay.logs.enrich.MatchList;
import dev.assay.logs.enrich.NameNormalization;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a project's rules are written against, in the words of exports. */
public final class SurroundingsReader {
  private SurroundingsReader() {}

  public static Surroundings of(Configuration configuration, Definitions definitions, List<SourceText> taxonomies) {
    List<ListDefinition> lists = definitions.enrichment().lists().stream()
        .map(SurroundingsReader::list).sorted(Comparator.comparing(ListDefinition::name)).toList();
    return new Surroundings(definitions.schema(), configuration.internalNetworks().value(), lists, taxonomies,
        normalized(definitions));
  }

  private static Set<String> normalized(Definitions definitions) {
    NameNormalization names = definitions.enrichment().names();
    return definitions.schema().fields().stream()
        .filter(field -> names.hostnames() && field.enrichment().equals(Optional.of("normalizedHostname"))
            || names.usernames() && field.enrichment().equals(Optional.of("normalizedUsername")))
        .map(Field::name).collect(Collectors.toSet());
  }

  private static ListDefinition list(MatchList list) {
    return new ListDefinition(list.name(), list.column(), list.description(), list.fields(),
        list.how() == ListColumn.How.IP, list.items().stream()
            .map(item -> new ListDefinition.Item(item.value(), item.description(), item.expires())).toList());
  }

  /** Enrichment as reading a log does it, for records of a layout. */
  public static Enricher enricher(Definitions definitions, Layout layout) {
    return new PlannedEnricher(definitions.enrichment(), definitions.schema(), layout);
  }
}

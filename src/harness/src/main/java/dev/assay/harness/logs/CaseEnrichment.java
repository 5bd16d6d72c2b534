package dev.assay.harness.logs;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.net.Network;
import dev.assay.harness.cases.CaseFile;
import dev.assay.harness.cases.CaseFile.CaseList;
import dev.assay.harness.config.NormalizationSettings;
import dev.assay.harness.shape.Located;
import dev.assay.logs.LogCode;
import dev.assay.logs.enrich.Enrichment;
import dev.assay.logs.enrich.ListColumn;
import dev.assay.logs.enrich.MatchList;
import dev.assay.logs.enrich.NetworkBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The enrichment of a case: the shared one, with what the case has instead. */
final class CaseEnrichment {
  private final Enrichment shared;
  private final NormalizationSettings normalize;
  private final List<Diagnostic> diagnostics;

  CaseEnrichment(Enrichment shared, NormalizationSettings normalize, List<Diagnostic> diagnostics) {
    this.shared = shared;
    this.normalize = normalize;
    this.diagnostics = diagnostics;
  }

  Enrichment of(CaseFile file) {
    List<MatchList> lists = new ArrayList<>(shared.lists());
    for (CaseList own : file.lists()) {
      Optional<MatchList> replaced =
          lists.stream().filter(list -> list.name().equals(own.name().value())).findFirst();
      replaced.ifPresent(lists::remove);
      list(own, replaced).ifPresent(lists::add);
    }
    NormalizationSettings names = normalize.overriddenBy(file.normalize());
    names.check(diagnostics::add);
    return new Enrichment(file.internalNetworks().map(NetworkBlocks::new).orElse(shared.networks()),
        names.normalization(), lists);
  }

  private Optional<MatchList> list(CaseList own, Optional<MatchList> replaced) {
    String name = own.name().value();
    if (own.column().isEmpty() && replaced.isPresent()) {
      MatchList list = replaced.get();
      return Optional.of(new MatchList(name, list.description(), list.column(), list.fields(), list.how(),
          items(own, list.how())));
    }
    Optional<ListColumn> column = own.column().map(Located::value).flatMap(ListColumn::named);
    if (column.isEmpty()) {
      diagnostics.add(own.column().map(written -> Diagnostic.of(LogCode.LIST_COLUMN, written.span(),
              "there is no column `" + written.value() + "`"))
          .orElseGet(() -> Diagnostic.of(LogCode.LIST_COLUMN, own.name().span(),
              "there is no shared list `" + name + "` that could give this one its column"))
          .help("columns are " + ListColumn.labels()));
      return Optional.empty();
    }
    return column.map(standard -> new MatchList(name, standard, items(own, standard.how())));
  }

  private List<MatchList.Item> items(CaseList own, ListColumn.How how) {
    List<MatchList.Item> items = new ArrayList<>();
    for (Located<String> item : own.items()) {
      if (how == ListColumn.How.IP && Network.parse(item.value()).isEmpty()) {
        diagnostics.add(Diagnostic.of(LogCode.LIST_ITEM, item.span(),
            "`" + item.value() + "` is neither an address nor a network"));
      } else {
        items.add(new MatchList.Item(item.value()));
      }
    }
    return items;
  }
}

package dev.assay.convert.search;

import dev.assay.convert.export.Artefact;
import dev.assay.convert.export.Export;
import dev.assay.convert.export.Fact;
import dev.assay.convert.export.Surroundings;
import dev.assay.convert.export.Target;
import dev.assay.convert.text.LineOutput;
import dev.assay.convert.text.Templates;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.Test;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Log searches: what a rule would have found among past records, for an analyst to paste. Conditions are exact; windows
 * are not, and every search says so in its first lines.
 *
 * @see <a
 *     href="https://www.sumologic.com/help/docs/cse/records-signals-entities-insights/search-cse-records-in-sumo/">
 *     Searching for records</a>
 */
public final class SearchTarget implements Target {
  private final Templates templates = new Templates(SearchTarget.class, LineOutput.INSTANCE);

  @Override
  public String name() {
    return SearchFact.TARGET;
  }

  @Override
  public List<? extends Fact> sheet() {
    return List.of(SearchFact.values());
  }

  @Override
  public Optional<Fact> about(Test test) {
    return Optional.of(SearchFact.about(test));
  }

  @Override
  public Optional<Fact> aboutWindows() {
    return Optional.of(SearchFact.WINDOW);
  }

  @Override
  public Export export(CheckedRule rule, Surroundings surroundings) {
    SearchQueryBuilder.Built built = SearchQueryBuilder.build(rule, surroundings);
    if (!built.refusals().isEmpty()) {
      return Export.refused(name(), rule, built.refusals());
    }
    return new Export(name(), rule, built.queries().stream().map(this::artefact).toList(), built.losses(), List.of());
  }

  private Artefact artefact(SearchQuery query) {
    String part = query.part().isEmpty() ? "" : "." + query.part();
    return new Artefact(query.slug() + part + ".sumo", templates.render("query.sumo.ftl", Map.of("query", query)));
  }
}

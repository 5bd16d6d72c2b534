package dev.assay.convert.sigma.reader;

import dev.assay.core.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a source of Sigma says.
 *
 * @param documents those without errors, in the order of the source
 */
public record SigmaDocuments(List<SigmaDocument> documents, List<Diagnostic> diagnostics) {
  public SigmaDocuments {
    documents = List.copyOf(documents);
    diagnostics = List.copyOf(diagnostics);
  }

  public List<SigmaRule> rules() {
    return only(SigmaRule.class);
  }

  public List<SigmaFilter> filters() {
    return only(SigmaFilter.class);
  }

  public List<SigmaCorrelation> correlations() {
    return only(SigmaCorrelation.class);
  }

  private <T extends SigmaDocument> List<T> only(Class<T> type) {
    return documents.stream().filter(type::isInstance).map(type::cast).toList();
  }
}

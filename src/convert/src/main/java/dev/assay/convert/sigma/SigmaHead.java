package dev.assay.convert.sigma;

import dev.assay.core.check.Metadata;
import java.util.List;
import java.util.Optional;

/**
 * What detection rules and correlations say of themselves.
 *
 * @param id a UUID, always the same for the same rule and log source
 * @param name by which a correlation refers to a rule
 * @param tags as Sigma writes them: {@code attack.t1573.002}
 */
public record SigmaHead(
    String title, String id, Optional<String> name, List<Metadata.Related> related, String status,
    String description, Optional<String> license, List<String> references, Optional<String> author,
    Optional<String> date, Optional<String> modified, List<String> tags, List<String> falsePositives, String level) {
  public SigmaHead {
    related = List.copyOf(related);
    references = List.copyOf(references);
    tags = List.copyOf(tags);
    falsePositives = List.copyOf(falsePositives);
  }

  /** The head of a correlation over the rule. */
  SigmaHead ofCorrelation(String correlationTitle, String correlationId, String what) {
    return new SigmaHead(correlationTitle, correlationId, Optional.empty(), List.of(), status, what,
        Optional.empty(), references, author, date, modified, tags, falsePositives, level);
  }
}

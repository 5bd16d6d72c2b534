package dev.assay.convert.sigma;

import dev.assay.core.check.Metadata;
import java.util.List;
import java.util.Optional;

/** A document of a file of Sigma rules. */
public sealed interface SigmaDocument {
  SigmaHead head();

  record Rule(SigmaHead head, Metadata.Logsource logsource, SigmaDetection detection) implements SigmaDocument {}

  /**
   * Counts what a rule finds.
   *
   * @param rule the name of the rule
   * @param timespan such as {@code 5m}
   */
  record Correlation(SigmaHead head, String rule, List<String> groupBy, String timespan, Count count)
      implements SigmaDocument {
    public Correlation {
      groupBy = List.copyOf(groupBy);
    }
  }

  /**
   * @param comparison {@code gte} and the like
   * @param field whose different values are counted; without one, events are
   */
  record Count(String comparison, long limit, Optional<String> field) {}
}

package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.Path;
import java.util.List;
import java.util.Optional;

/** The part of a rule of Cloud SIEM that says which records give signals. Rule types that are not here are not run. */
public sealed interface SumoRule {
  SumoExpression expression();

  /** The fields whose values signals are about. */
  List<Path> entitySelectors();

  record Match(SumoExpression expression, List<Path> entitySelectors) implements SumoRule {
    public Match {
      entitySelectors = List.copyOf(entitySelectors);
    }
  }

  /**
   * A threshold, in the words of the rule's JSON.
   *
   * @param windowSize in milliseconds
   * @param countDistinct whether different values of the count field are counted, and not records
   * @param countField means nothing unless {@code countDistinct}; published rules have it nevertheless
   */
  record Threshold(SumoExpression expression, int limit, long windowSize, boolean countDistinct,
      Optional<Path> countField, List<Path> groupByFields, List<Path> entitySelectors) implements SumoRule {
    public Threshold {
      groupByFields = List.copyOf(groupByFields);
      entitySelectors = List.copyOf(entitySelectors);
      if (limit < 1 || windowSize < 0 || countDistinct && countField.isEmpty()) {
        throw new IllegalArgumentException("a threshold has a limit of at least 1, and a field to count");
      }
    }
  }
}

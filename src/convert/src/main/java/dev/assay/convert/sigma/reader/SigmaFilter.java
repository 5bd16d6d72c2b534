package dev.assay.convert.sigma.reader;

import java.util.List;

/**
 * A further condition for rules that others wrote.
 *
 * @param rules ids and names; none stands for all rules
 */
public record SigmaFilter(SigmaHead head, SigmaLogsource logsource, List<String> rules, SigmaDetection detection)
    implements SigmaDocument {
  public SigmaFilter {
    rules = List.copyOf(rules);
  }

  /** Whether the rule is only what it is together with this filter. */
  public boolean appliesTo(SigmaRule rule) {
    return logsource.contains(rule.logsource()) && (rules.isEmpty() || rules.stream().anyMatch(rule.head()::isCalled));
  }
}

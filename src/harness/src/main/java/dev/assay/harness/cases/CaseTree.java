package dev.assay.harness.cases;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.shape.Located;
import java.util.List;

/**
 * All cases of a configuration.
 *
 * @param shownFolder the folder of tests as reports name it
 * @param cases sorted by rule, then by name
 * @param untested the slugs in {@code untested.txt}
 * @param diagnostics what belongs to no case
 */
public record CaseTree(
    String shownFolder, List<TestCase> cases, List<Located<String>> untested, List<Diagnostic> diagnostics) {
  public CaseTree {
    cases = List.copyOf(cases);
    untested = List.copyOf(untested);
    diagnostics = List.copyOf(diagnostics);
  }

  public List<TestCase> of(String rule) {
    return cases.stream().filter(each -> each.rule().equals(rule)).toList();
  }
}

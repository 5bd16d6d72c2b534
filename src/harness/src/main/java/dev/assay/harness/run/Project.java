package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.harness.cases.CaseTree;
import dev.assay.harness.config.Configuration;
import java.util.List;

/**
 * Everything a run needs, loaded.
 *
 * @param content what is to be said about rules and the folder of cases, but not about single cases
 */
public record Project(
    Configuration configuration, RuleSet rules, CaseTree tree, CaseLogs logs, List<Diagnostic> content) {
  public Project {
    content = List.copyOf(content);
  }
}

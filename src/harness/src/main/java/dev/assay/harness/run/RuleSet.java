package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.syntax.RuleFile;
import dev.assay.harness.cases.TestedRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All rules of a configuration.
 *
 * @param declared every rule that has a slug, sound or not
 * @param plan the sound ones
 * @param diagnostics everything there is to say about any of them
 */
public record RuleSet(
    List<RuleFile> files,
    List<TestedRule> declared,
    Plan plan,
    Evaluator evaluator,
    List<Diagnostic> diagnostics) {

  public RuleSet {
    files = List.copyOf(files);
    declared = List.copyOf(declared);
    diagnostics = List.copyOf(diagnostics);
  }

  public Set<String> slugs() {
    return declared.stream().map(TestedRule::slug).collect(Collectors.toUnmodifiableSet());
  }

  /** The rule of a slug, if it is sound. */
  public Optional<PlannedRule> planned(String slug) {
    return plan.rules().stream().filter(rule -> rule.slug().equals(slug)).findFirst();
  }
}

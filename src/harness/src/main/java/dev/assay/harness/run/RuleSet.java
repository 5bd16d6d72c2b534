package dev.assay.harness.run;

import dev.assay.core.check.CheckOptions;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.CheckedRules;
import dev.assay.core.check.RuleChecker;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.Planned;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.plan.Planner;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleDeclaration;
import dev.assay.harness.cases.KnownRules;
import dev.assay.harness.cases.TestedRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rules read, checked and planned. What is wrong with one keeps no other from being used.
 *
 * @param declared every rule that has a slug, sound or not
 * @param complete whether every file could be read and said the slugs of its rules
 * @param checked the sound ones
 * @param plan those that can be evaluated
 * @param diagnostics everything there is to say about any of them
 */
public record RuleSet(
    List<TestedRule> declared,
    boolean complete,
    List<CheckedRule> checked,
    Plan plan,
    Evaluator evaluator,
    List<Diagnostic> diagnostics) {

  public RuleSet {
    declared = List.copyOf(declared);
    checked = List.copyOf(checked);
    diagnostics = List.copyOf(diagnostics);
  }

  public static RuleSet of(RuleSources sources, CheckOptions options) {
    List<Diagnostic> diagnostics = new ArrayList<>(sources.diagnostics());
    List<ReadRules> files = new ArrayList<>();
    List<TestedRule> declared = new ArrayList<>();
    boolean complete = sources.diagnostics().stream().noneMatch(Diagnostic::isError);
    for (RuleSources.RuleSource source : sources.sources()) {
      ReadRules read = source.read();
      diagnostics.addAll(read.diagnostics());
      files.add(read);
      complete &= !read.file().rules().isEmpty();
      for (RuleDeclaration rule : read.file().rules()) {
        declared.add(new TestedRule(rule.slug().text(), source.path(), rule.slug().span()));
      }
    }
    CheckedRules checked = RuleChecker.check(files, options);
    Planned planned = Planner.plan(checked.rules());
    diagnostics.addAll(checked.diagnostics());
    diagnostics.addAll(planned.diagnostics());
    diagnostics.sort(byPlace(files));
    return new RuleSet(declared, complete, checked.rules(), planned.plan(), new TreeEvaluator(planned.plan()),
        diagnostics);
  }

  /** File by file and from top to bottom, after what is about no place in a file of rules. */
  private static Comparator<Diagnostic> byPlace(List<ReadRules> files) {
    Map<SourceText, Integer> order = new IdentityHashMap<>();
    files.forEach(file -> order.put(file.file().source(), order.size()));
    return Comparator.<Diagnostic>comparingInt(each -> each.span().map(span -> order.getOrDefault(span.source(), -1))
            .orElse(-1))
        .thenComparingInt(each -> each.span().filter(span -> order.containsKey(span.source())).map(Span::start)
            .orElse(0));
  }

  public Set<String> slugs() {
    return declared.stream().map(TestedRule::slug).collect(Collectors.toUnmodifiableSet());
  }

  /** As cases name rules. */
  public KnownRules known() {
    return new KnownRules(slugs(), complete);
  }

  /** The rule of a slug, if it can be evaluated. */
  public Optional<PlannedRule> planned(String slug) {
    return plan.rules().stream().filter(rule -> rule.slug().equals(slug)).findFirst();
  }

  /** A plan of some of the rules. */
  public Plan plan(Predicate<CheckedRule> wanted) {
    return Planner.plan(checked.stream().filter(wanted).toList()).plan();
  }
}

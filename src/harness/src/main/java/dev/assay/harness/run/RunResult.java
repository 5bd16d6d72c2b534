package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of a run.
 *
 * @param configuration what is wrong with the configuration; with an error there, nothing else was done
 * @param content what is to be said about rules, definitions and the folder of cases
 * @param rules how many rules were loaded
 * @param cases those that were run, or could not be, in their order
 */
public record RunResult(
    List<Diagnostic> configuration,
    List<Diagnostic> content,
    int rules,
    List<CaseResult> cases,
    Duration time) {

  public RunResult {
    configuration = List.copyOf(configuration);
    content = List.copyOf(content);
    cases = List.copyOf(cases);
  }

  public List<CaseResult> failed() {
    return cases.stream().filter(result -> !result.passed()).toList();
  }

  /** The formats that the cases' logs have. */
  public SortedSet<String> sources() {
    SortedSet<String> sources = new TreeSet<>();
    cases.forEach(result -> sources.addAll(result.sources()));
    return sources;
  }

  public long records() {
    return cases.stream().mapToLong(CaseResult::records).sum();
  }

  public long late() {
    return cases.stream().mapToLong(CaseResult::late).sum();
  }

  public Outcome outcome() {
    Outcome outcome = Outcome.ofContent(content);
    for (CaseResult result : cases) {
      outcome = outcome.worse(result.outcome());
    }
    boolean configured = configuration.stream().noneMatch(Diagnostic::isError);
    return configured ? outcome.worse(Outcome.ofContent(configuration)) : Outcome.CONFIGURATION;
  }
}

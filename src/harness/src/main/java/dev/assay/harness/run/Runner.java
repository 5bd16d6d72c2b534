package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.syntax.RuleReader;
import dev.assay.harness.cases.CaseDiscovery;
import dev.assay.harness.cases.CaseTree;
import dev.assay.harness.cases.Completeness;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.config.ConfigurationLoader;
import dev.assay.harness.config.LoadedConfiguration;
import dev.assay.harness.file.PathNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** The one way to run cases; command line, build tools and test engines all go it. */
public final class Runner {
  private final List<RuleReader> readers;
  private final LogSetup logs;
  private final PathNames names;
  private final LongSupplier nanoTime;

  /**
   * @param names how files are shown
   * @param nanoTime only for telling how long things took
   */
  public Runner(List<RuleReader> readers, LogSetup logs, PathNames names, LongSupplier nanoTime) {
    this.readers = List.copyOf(readers);
    this.logs = logs;
    this.names = names;
    this.nanoTime = nanoTime;
  }

  /** What came of loading; without a project, the run is over. */
  public record Loaded(Optional<Project> project, List<Diagnostic> configuration) {
    public Loaded {
      configuration = List.copyOf(configuration);
    }
  }

  /** Loads what the nearest configuration of a folder names. */
  public Loaded load(Path folder, Selection selection) {
    return load(ConfigurationLoader.load(folder, names), selection);
  }

  public Loaded load(LoadedConfiguration loaded, Selection selection) {
    if (loaded.configuration().isEmpty()) {
      return new Loaded(Optional.empty(), loaded.diagnostics());
    }
    Configuration configuration = loaded.configuration().get();
    List<Diagnostic> problems = new ArrayList<>(loaded.diagnostics());
    problems.addAll(configuration.missingRules(names));
    if (problems.stream().anyMatch(Diagnostic::isError)) {
      return new Loaded(Optional.empty(), problems);
    }
    LogSetup.Prepared prepared = logs.prepare(configuration);
    RuleSet rules =
        RuleSet.of(RuleSources.of(configuration.rules().value(), readers, names), prepared.rules());
    CaseTree tree = CaseDiscovery.discover(configuration.tests().value(), rules.known(), names);
    problems.addAll(selection.unknown(tree, names.base()));
    if (problems.stream().anyMatch(Diagnostic::isError)) {
      return new Loaded(Optional.empty(), problems);
    }
    List<Diagnostic> content = new ArrayList<>(aboutRules(selection, rules, tree));
    content.addAll(prepared.diagnostics());
    if (selection.isAll()) {
      content.addAll(tree.diagnostics());
      content.addAll(Completeness.check(rules.declared(), rules.complete(), tree, configuration.requireCases()));
    }
    return new Loaded(Optional.of(new Project(configuration, rules, tree, prepared.logs(), content)), problems);
  }

  /** Whoever selects cases is told of every error, but of findings only in the files of their rules. */
  private List<Diagnostic> aboutRules(Selection selection, RuleSet rules, CaseTree tree) {
    Set<String> selected = tree.cases().stream().filter(test -> selection.selects(test, names.base()))
        .map(TestCase::rule).collect(Collectors.toSet());
    Set<SourceText> sources = rules.declared().stream().filter(rule -> selected.contains(rule.slug()))
        .map(rule -> rule.span().source()).collect(Collectors.toSet());
    return rules.diagnostics().stream().filter(each -> selection.isAll() || each.isError()
        || each.span().filter(span -> sources.contains(span.source())).isPresent()).toList();
  }

  /** Runs what the nearest configuration of a folder names. */
  public RunResult run(Path folder, Selection selection, RunListener listener) {
    return run(ConfigurationLoader.load(folder, names), selection, listener);
  }

  /** Runs what a configuration names. */
  public RunResult run(LoadedConfiguration configuration, Selection selection, RunListener listener) {
    long start = nanoTime.getAsLong();
    Loaded loaded = load(configuration, selection);
    if (loaded.project().isEmpty()) {
      return new RunResult(loaded.configuration(), List.of(), 0, List.of(), elapsed(start));
    }
    Project project = loaded.project().get();
    CaseRunner runner = runner(project);
    List<CaseResult> results = new ArrayList<>();
    for (TestCase test : project.tree().cases()) {
      if (selection.selects(test, names.base())) {
        listener.started(test);
        results.add(runner.run(test));
        listener.finished(results.get(results.size() - 1));
      }
    }
    return new RunResult(loaded.configuration(), project.content(), project.rules().declared().size(), results,
        elapsed(start));
  }

  public CaseRunner runner(Project project) {
    return new CaseRunner(project.rules(), project.configuration().settings(), project.logs(), nanoTime);
  }

  private Duration elapsed(long start) {
    return Duration.ofNanos(nanoTime.getAsLong() - start);
  }
}

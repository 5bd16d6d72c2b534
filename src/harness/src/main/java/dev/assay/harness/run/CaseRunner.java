package dev.assay.harness.run;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Severity;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.eval.Fault;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Record;
import dev.assay.core.signal.Signal;
import dev.assay.harness.HarnessCode;
import dev.assay.harness.cases.CaseFile;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.EvaluationSettings;
import dev.assay.harness.golden.GoldenDiff;
import dev.assay.harness.golden.SignalDifference;
import dev.assay.harness.shape.Located;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Runs cases against a set of rules. Immutable, so that several threads may use one. */
public final class CaseRunner {
  private final RuleSet rules;
  private final EvaluationSettings settings;
  private final CaseLogs logs;
  private final LongSupplier nanoTime;

  /** @param nanoTime only for telling how long a case took */
  public CaseRunner(RuleSet rules, EvaluationSettings settings, CaseLogs logs, LongSupplier nanoTime) {
    this.rules = rules;
    this.settings = settings;
    this.logs = logs;
    this.nanoTime = nanoTime;
  }

  public CaseResult run(TestCase test) {
    long start = nanoTime.getAsLong();
    List<Failure> failures = new ArrayList<>();
    test.diagnostics().forEach(diagnostic -> failures.add(new Failure.Unsound(diagnostic)));
    test.goldenDiagnostics().forEach(diagnostic -> failures.add(new Failure.Unsound(diagnostic)));
    Optional<PlannedRule> rule = rules.planned(test.rule());
    if (rule.isEmpty()) {
      failures.add(new Failure.NotRun("the rule does not load"));
    }
    if (rule.isEmpty() || !test.isRunnable()) {
      return new CaseResult(test, failures, List.of(), new TreeSet<>(), 0, 0, elapsed(start));
    }
    return new Execution(test, test.file().orElseThrow(), rule.get(), failures).result(start);
  }

  private Duration elapsed(long start) {
    return Duration.ofNanos(nanoTime.getAsLong() - start);
  }

  /** One run of one case. */
  private final class Execution implements LogRun.Sink {
    private final TestCase test;
    private final CaseFile file;
    private final PlannedRule rule;
    private final List<Failure> failures;
    private final Map<String, List<Signal>> signals = new TreeMap<>();
    private final SortedSet<String> sources = new TreeSet<>();
    /** Kept for explaining what differs. */
    private final List<Record> records = new ArrayList<>();
    private long late;

    Execution(TestCase test, CaseFile file, PlannedRule rule, List<Failure> failures) {
      this.test = test;
      this.file = file;
      this.rule = rule;
      this.failures = failures;
    }

    CaseResult result(long start) {
      CaseLogs.Opened opened = logs.open(test, rules.plan().layout());
      opened.problems().forEach(problem -> failures.add(new Failure.Unsound(problem)));
      try (Readings readings = opened.readings()) {
        new LogRun(rules.plan(), rules.evaluator(), settings.overriddenBy(file.settings()).forDetection())
            .run(readings, this);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      CaseNames names = new CaseNames(test);
      List<Signal> own = signals.getOrDefault(test.rule(), List.of()).stream().map(names::inGolden).toList();
      Explainer explainer = new Explainer(rules.evaluator(), records, names);
      test.expected().ifPresent(expected -> GoldenDiff.of(expected, own).forEach(difference ->
          failures.add(new Failure.Differs(difference, explanation(difference, explainer)))));
      others(explainer);
      return new CaseResult(test, failures, own, sources, records.size(), late, elapsed(start));
    }

    @Override
    public void record(Reading.OfRecord reading) {
      records.add(reading.record());
      sources.add(reading.source().id());
    }

    @Override
    public void signal(Signal signal) {
      signals.computeIfAbsent(signal.rule(), slug -> new ArrayList<>()).add(signal);
    }

    @Override
    public void fault(Fault fault) {
      failures.add(new Failure.Faulted(fault.rule(), fault.record(), fault.message()));
    }

    @Override
    public void finding(Diagnostic diagnostic) {
      if (diagnostic.severity() != Severity.NOTE) {
        failures.add(new Failure.Unread(diagnostic));
      }
    }

    @Override
    public void late(Record record) {
      late++;
    }

    private List<String> explanation(SignalDifference difference, Explainer explainer) {
      if (difference instanceof SignalDifference.Missing missing) {
        return explainer.missing(rule, missing.signal());
      }
      if (difference instanceof SignalDifference.Unexpected unexpected) {
        return explainer.unexpected(rule, unexpected.signal());
      }
      return List.of();
    }

    /** Every other rule is to fire if the case says so, and only then. */
    private void others(Explainer explainer) {
      TreeSet<String> declared = new TreeSet<>();
      for (Located<String> slug : file.alsoFires()) {
        if (slug.value().equals(test.rule()) || !rules.known().mayHave(slug.value())) {
          failures.add(new Failure.Unsound(unknown(slug)));
        } else if (declared.add(slug.value()) && !signals.containsKey(slug.value())) {
          rules.planned(slug.value()).ifPresent(other ->
              failures.add(new Failure.StaysSilent(slug.value(), explainer.silent(other))));
        }
      }
      signals.forEach((slug, given) -> {
        if (!slug.equals(test.rule()) && !declared.contains(slug)) {
          failures.add(new Failure.AlsoFires(slug, given.get(0).records().get(0), given.size()));
        }
      });
    }

    private Diagnostic unknown(Located<String> slug) {
      if (slug.value().equals(test.rule())) {
        return Diagnostic.of(HarnessCode.UNKNOWN_RULE, slug.span(), "`" + slug.value() + "` is the case's own rule")
            .help("also_fires names other rules");
      }
      Diagnostic unknown =
          Diagnostic.of(HarnessCode.UNKNOWN_RULE, slug.span(), "there is no rule `" + slug.value() + "`");
      return Suggestions.complete(unknown, slug.value(), rules.slugs(), "also_fires names rules by their slugs");
    }
  }
}

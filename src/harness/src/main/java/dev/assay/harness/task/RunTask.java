package dev.assay.harness.task;

import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.plan.Plan;
import dev.assay.core.record.Layout;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.run.LogRun;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSet;
import dev.assay.harness.run.RuleSources;
import dev.assay.logs.read.LogFile;
import dev.assay.logs.read.LogReader;
import dev.assay.logs.read.MergedReadings;
import dev.assay.logs.read.Readings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Runs rules over logs and prints what comes of it, one JSON object a line.
 *
 * @param bytes how many bytes there are to read; zero where that cannot be told
 * @param rules files or folders; the configured ones if none
 * @param output the file for what is printed, if it is to go into one
 */
public record RunTask(
    Workspace workspace, List<LogFile> files, long bytes, List<String> rules, Print print, Scope scope,
    LogSettings logs, Optional<Path> output) {

  /** What is printed. */
  public enum Print {
    SIGNALS,
    /** What the rules see. */
    RECORDS,
    /** Which records satisfy which rule's condition, before any counting. */
    MATCHES;

    /** As two switches say it, which exclude each other. */
    public static Print of(boolean records, boolean matches) {
      return records ? RECORDS : matches ? MATCHES : SIGNALS;
    }
  }

  /**
   * What counts.
   *
   * @param enabledOnly whether rules that say {@code enabled false} are left out
   * @param strict whether warnings and late records are findings
   */
  public record Scope(boolean enabledOnly, boolean strict) {}

  public Outcome run() throws IOException {
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION;
    }
    Definitions definitions = workspace.definitions(configuration.get());
    boolean records = print == Print.RECORDS;
    RuleSet set = records ? RuleSet.of(new RuleSources(List.of(), List.of()), definitions.checkOptions())
        : workspace.ruleSet(configuration.get(), definitions, rules);
    Optional<String> source = logs.source(definitions.catalog());
    RunOutput sink = new RunOutput(workspace, print, bytes, scope.strict());
    sink.content(definitions.diagnostics());
    sink.content(set.diagnostics());
    if (sink.outcome().compareTo(Outcome.CONTENT) >= 0) {
      return sink.outcome();
    }
    Plan plan = set.plan(rule -> !scope.enabledOnly() || rule.enabled());
    Layout layout = records ? LogReader.wholeLayout(definitions.schema()) : plan.layout();
    LogReader reader = new LogReader(definitions.catalog(), definitions.schema(), definitions.enrichment(), layout);
    try (Lines lines = lines(); Readings readings = new MergedReadings(files.stream()
        .map(file -> reader.open(file, source, logs.reception(workspace.commands()::option))).toList())) {
      sink.reading(readings, lines);
      new LogRun(plan.with(layout), new TreeEvaluator(plan.with(layout)),
          configuration.get().settings().forDetection()).run(readings, sink);
      lines.finish();
    } catch (RunOutput.NobodyReads quietly) {
      return sink.outcome();
    }
    sink.finish();
    return sink.outcome();
  }

  private Lines lines() {
    if (output.isEmpty()) {
      return Lines.to(workspace.output());
    }
    Path file = workspace.folder().resolve(output.get()).toAbsolutePath().normalize();
    String shown = workspace.names().of(file);
    if (files.stream().map(log -> workspace.folder().resolve(log.name()).toAbsolutePath().normalize())
        .anyMatch(file::equals)) {
      throw new UsageProblem(shown + " is one of the logs");
    }
    return Lines.to(file, shown);
  }
}

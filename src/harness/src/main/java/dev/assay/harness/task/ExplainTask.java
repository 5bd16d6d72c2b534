package dev.assay.harness.task;

import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.eval.Explanation;
import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.harness.cases.CaseDiscovery;
import dev.assay.harness.cases.TestCase;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.logs.Definitions;
import dev.assay.harness.logs.LogDefinitions;
import dev.assay.harness.report.ExplanationText;
import dev.assay.harness.run.CaseLogs;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSet;
import dev.assay.logs.read.LogFile;
import dev.assay.logs.read.LogReader;
import dev.assay.logs.read.Reading;
import dev.assay.logs.read.Readings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a rule's condition as a tree, what each part saw in one record, and why the whole is so. A log in a case is
 * read as the case reads it, unless something else is said about how to read it.
 *
 * @param rule its slug or id
 * @param place {@code FILE:LINE}
 * @param open the file of a name
 */
public record ExplainTask(
    Workspace workspace, String rule, String place, LogSettings logs, Function<String, LogFile> open) {
  private static final Pattern PLACE = Pattern.compile("(.+):([1-9][0-9]{0,17})");

  public Outcome run() throws IOException {
    Matcher parts = PLACE.matcher(place);
    if (!parts.matches()) {
      throw new UsageProblem("'" + place + "' names no line; write FILE:LINE, such as traffic.log:3");
    }
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION;
    }
    Definitions definitions = workspace.definitions(configuration.get());
    RuleSet rules = workspace.ruleSet(configuration.get(), definitions, List.of());
    Optional<PlannedRule> wanted = rules.plan().rules().stream().filter(each -> each.slug().equals(rule)
        || each.rule().metadata().id().filter(rule::equals).isPresent()).findFirst();
    if (wanted.isEmpty()) {
      return unknown(rules);
    }
    String name = parts.group(1);
    long line = Long.parseLong(parts.group(2));
    LogFile file = open.apply(name);
    Layout layout = rules.plan().layout();
    Optional<TestCase> test = logs.areGiven() ? Optional.empty() : caseOf(name, configuration.get(), rules);
    List<Record> found;
    if (test.isPresent()) {
      CaseLogs caseLogs = new LogDefinitions(workspace.names()).prepare(configuration.get()).logs();
      found = records(caseLogs.open(test.get(), layout).readings(), workspace.names().of(absolute(name)), line);
    } else {
      LogReader reader =
          new LogReader(definitions.catalog(), definitions.schema(), definitions.enrichment(), layout);
      found = records(reader.open(file, logs.source(definitions.catalog()),
          logs.reception(workspace.commands()::option)), file.name(), line);
    }
    if (found.isEmpty()) {
      workspace.output().note("assay: line " + line + " of " + file.name() + " gives no record\n");
      return Outcome.FINDINGS;
    }
    ExplanationText text = new ExplanationText(workspace.output().palette(), workspace.commands());
    for (Record record : found) {
      Explanation explanation = Explanation.of(rules.evaluator(), wanted.get().index(), record);
      workspace.output().out(text.of(wanted.get().rule(), record, explanation));
    }
    return Outcome.FINE;
  }

  private Outcome unknown(RuleSet rules) {
    workspace.notes(rules.diagnostics().stream().filter(Diagnostic::isError).toList());
    if (rules.slugs().contains(rule)) {
      workspace.output().note("assay: the rule " + rule + " does not load\n");
      return Outcome.CONTENT;
    }
    throw new UsageProblem("there is no rule " + rule + Suggestions.nearest(rule, rules.slugs())
        .map(near -> "; did you mean " + near + "?").orElse(""));
  }

  /** The case a log belongs to, whose lists, networks and times then count. */
  private Optional<TestCase> caseOf(String file, Configuration configuration, RuleSet rules) {
    Path folder = absolute(file).getParent();
    return CaseDiscovery.discover(configuration.tests().value(), rules.slugs(), workspace.names()).cases().stream()
        .filter(test -> test.isRunnable() && test.folder().toAbsolutePath().normalize().equals(folder)).findFirst();
  }

  private Path absolute(String file) {
    return workspace.folder().resolve(file).toAbsolutePath().normalize();
  }

  /** The records of one line; what is to be said about that line is said. */
  private List<Record> records(Readings readings, String file, long line) throws IOException {
    List<Record> found = new ArrayList<>();
    try (readings) {
      for (Optional<Reading> next = readings.next(); next.isPresent(); next = readings.next()) {
        if (next.get() instanceof Reading.OfRecord reading) {
          if (reading.place().file().equals(file) && reading.place().line() == line) {
            found.add(reading.record());
          }
        } else if (next.get() instanceof Reading.Finding finding && finding.diagnostic().span()
            .filter(span -> span.source().name().equals(file) && span.position().line() == line).isPresent()) {
          workspace.notes(List.of(finding.diagnostic()));
        }
      }
    }
    return found;
  }
}

package dev.assay.cli;

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
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Show a rule's condition as a tree, what each part saw in one record, and why the whole is so.",
    footer = {
        "",
        "Example:",
        "  assay explain dot_activity tests/dot_activity/pan_inbound/traffic.log:1",
        "",
        "A log in a case is read as the case reads it, with its lists, networks and times."})
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("(.+):([1-9][0-9]{0,17})");

  private final Context context;

  @Parameters(index = "0", paramLabel = "RULE", description = "The rule's slug or id.")
  private String rule;

  @Parameters(index = "1", paramLabel = "FILE:LINE", description = "The log and the line of the record.")
  private String place;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  @Mixin private LogOptions logs = new LogOptions();

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Matcher parts = PLACE.matcher(place);
    if (!parts.matches()) {
      throw new UsageProblem("'" + place + "' names no line; write FILE:LINE, such as traffic.log:3");
    }
    Optional<Configuration> configuration = context.sound(context.configuration(config));
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION.exitCode();
    }
    Definitions definitions = context.definitions(configuration.get());
    RuleSet rules = context.ruleSet(configuration.get(), definitions, List.of());
    List<Diagnostic> errors = rules.diagnostics().stream().filter(Diagnostic::isError).toList();
    Optional<PlannedRule> wanted = rules.plan().rules().stream().filter(each -> each.slug().equals(rule)
        || each.rule().metadata().id().filter(rule::equals).isPresent()).findFirst();
    if (wanted.isEmpty()) {
      context.notes(errors);
      if (rules.slugs().contains(rule)) {
        context.terminal().note("assay: the rule " + rule + " does not load\n");
        return Outcome.CONTENT.exitCode();
      }
      throw new UsageProblem("there is no rule " + rule + Suggestions.nearest(rule, rules.slugs())
          .map(near -> "; did you mean " + near + "?").orElse(""));
    }
    long line = Long.parseLong(parts.group(2));
    LogFile file = LogOptions.open(parts.group(1), context.folder(), context.input());
    Layout layout = rules.plan().layout();
    Optional<TestCase> test = logs.areGiven() ? Optional.empty() : caseOf(parts.group(1), configuration.get(), rules);
    List<Record> found;
    if (test.isPresent()) {
      CaseLogs caseLogs = new LogDefinitions(context.names()).prepare(configuration.get()).logs();
      found = records(caseLogs.open(test.get(), layout).readings(), caseName(parts.group(1)), line);
    } else {
      LogReader reader =
          new LogReader(definitions.catalog(), definitions.schema(), definitions.enrichment(), layout);
      found = records(reader.open(file, logs.source(definitions.catalog()), logs.reception()), file.name(), line);
    }
    if (found.isEmpty()) {
      context.terminal().note("assay: line " + line + " of " + file.name() + " gives no record\n");
      return Outcome.FINDINGS.exitCode();
    }
    ExplanationText text = new ExplanationText(context.terminal().palette());
    for (Record record : found) {
      Explanation explanation = Explanation.of(rules.evaluator(), wanted.get().index(), record);
      context.terminal().out(text.of(wanted.get().rule(), record, explanation));
    }
    return Outcome.FINE.exitCode();
  }

  /** The case a log belongs to, whose lists, networks and times then count. */
  private Optional<TestCase> caseOf(String file, Configuration configuration, RuleSet rules) {
    Path folder = context.folder().resolve(file).toAbsolutePath().normalize().getParent();
    return CaseDiscovery.discover(configuration.tests().value(), rules.slugs(), context.names()).cases().stream()
        .filter(test -> test.isRunnable() && test.folder().toAbsolutePath().normalize().equals(folder)).findFirst();
  }

  private String caseName(String file) {
    return context.names().of(context.folder().resolve(file).toAbsolutePath().normalize());
  }

  /** The records of one line; what is to be said about that line is printed. */
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
          context.notes(List.of(finding.diagnostic()));
        }
      }
    }
    return found;
  }
}

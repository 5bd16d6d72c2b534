package dev.assay.cli;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run rules over logs and print signals, one JSON object a line.",
    footer = {
        "",
        "All rules run unless --enabled-only. Files are read together, in the order of event time. Lines that",
        "cannot be read are told on standard error, and the exit code is 1.",
        "",
        "Examples:",
        "  assay run traffic.log",
        "  assay run --source palo-alto/ngfw-csv --timezone UTC traffic.log.gz",
        "  assay run --records conn.log > records.json    what the rules see",
        "  assay run --source record records.json         the same signals again",
        "  zcat *.gz | assay run --matches -              records that satisfy a rule, before windows"})
final class RunCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "FILE", description = "Logs, also as .gz or .zst; - for standard input, as if none.")
  private List<String> files = List.of();

  @Option(names = "--rules", paramLabel = "PATH",
      description = "A rule file or a folder of them, instead of the configured ones. May be repeated.")
  private List<String> rules = List.of();

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--enabled-only", description = "Leave out rules that say enabled false.")
  private boolean enabledOnly;

  @Option(names = "--strict", description = "Exit 1 for warnings and late records too.")
  private boolean strict;

  @ArgGroup private Output output = new Output();

  /** What to print instead of signals. */
  static final class Output {
    @Option(names = "--records", required = true, description = "Print the records, each as one line of JSON.")
    private boolean records;

    @Option(names = "--matches", required = true,
        description = "Print which records satisfy which rule's condition.")
    private boolean matches;
  }

  @Mixin private LogOptions logs = new LogOptions();

  RunCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Configuration> configuration = context.sound(context.configuration(config));
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION.exitCode();
    }
    Definitions definitions = context.definitions(configuration.get());
    RuleSet set = output.records ? RuleSet.of(new RuleSources(List.of(), List.of()), definitions.checkOptions())
        : context.ruleSet(configuration.get(), definitions, rules);
    List<LogFile> inputs = inputs();
    Optional<String> source = logs.source(definitions.catalog());
    RunOutput sink = new RunOutput(context, output.records, output.matches, bytes(), strict);
    sink.content(definitions.diagnostics());
    sink.content(set.diagnostics());
    if (sink.outcome().compareTo(Outcome.CONTENT) >= 0) {
      return sink.outcome().exitCode();
    }
    Plan plan = set.plan(rule -> !enabledOnly || rule.enabled());
    Layout layout = output.records ? LogReader.wholeLayout(definitions.schema()) : plan.layout();
    LogReader reader = new LogReader(definitions.catalog(), definitions.schema(), definitions.enrichment(), layout);
    try (Readings readings = new MergedReadings(
        inputs.stream().map(file -> reader.open(file, source, logs.reception())).toList())) {
      sink.reading(readings);
      new LogRun(plan.with(layout), new TreeEvaluator(plan.with(layout)),
          configuration.get().settings().forDetection()).run(readings, sink);
    } catch (RunOutput.NobodyReads quietly) {
      return sink.outcome().exitCode();
    }
    sink.finish();
    return sink.outcome().exitCode();
  }

  private List<LogFile> inputs() {
    List<String> names = files.isEmpty() ? List.of("-") : files;
    Set<Path> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(context.folder().resolve(name).toAbsolutePath().normalize())) {
        throw new UsageProblem((name.equals("-") ? "standard input" : name) + " is named twice");
      }
    }
    return names.stream().map(name -> LogOptions.open(name, context.folder(), context.input())).toList();
  }

  /** How many bytes there are to read; zero where that cannot be told. */
  private long bytes() throws IOException {
    long sum = 0;
    for (String name : files) {
      if (name.equals("-")) {
        return 0;
      }
      sum += Files.size(context.folder().resolve(name));
    }
    return sum;
  }
}

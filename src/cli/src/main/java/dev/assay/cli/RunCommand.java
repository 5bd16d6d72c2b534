package dev.assay.cli;

import dev.assay.harness.task.LogSettings;
import dev.assay.harness.task.RunTask;
import dev.assay.logs.read.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  @Option(names = {"-o", "--output"}, paramLabel = "FILE",
      description = "Write what is printed into this file, once all of it is there.")
  private Optional<Path> file = Optional.empty();

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
    return new RunTask(context.workspace(config), inputs(), bytes(), rules,
        RunTask.Print.of(output.records, output.matches), new RunTask.Scope(enabledOnly, strict), logs.settings(),
        file)
        .run().exitCode();
  }

  private List<LogFile> inputs() {
    List<String> names = files.isEmpty() ? List.of("-") : files;
    return LogSettings.files(names, context.folder(), context::log);
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

package dev.assay.cli;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.syntax.ReadRules;
import dev.assay.core.syntax.RuleFormatter;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.file.AtomicFile;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.run.RuleSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay format}. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = "Put rules into the one canonical layout. Comments are kept; a file with errors is left alone.",
    footer = {
        "",
        "Examples:",
        "  assay format                  all rules",
        "  assay format --check          exit 1 if a rule is laid out otherwise; change nothing",
        "  assay format - < my.rule      from standard input to standard output"})
final class FormatCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PATH", description = "Rule files or folders of them; the configured ones if none.")
  private List<String> paths = List.of();

  @Option(names = "--check", description = "Only tell which files are laid out otherwise.")
  private boolean check;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  FormatCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (paths.equals(List.of("-"))) {
      return standardInput();
    }
    Optional<Configuration> configuration = context.sound(context.configuration(config));
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION.exitCode();
    }
    RuleSources sources = context.rules(configuration.get(), paths);
    Outcome outcome = Outcome.FINE;
    int changed = 0;
    context.notes(sources.diagnostics());
    outcome = outcome.worse(Outcome.ofContent(sources.diagnostics()));
    for (RuleSources.RuleSource source : sources.sources()) {
      ReadRules read = source.read();
      if (read.hasErrors()) {
        context.notes(read.diagnostics());
        outcome = outcome.worse(Outcome.CONTENT);
        continue;
      }
      String formatted = new RuleFormatter().format(read.file());
      if (formatted.equals(source.text().text())) {
        continue;
      }
      changed++;
      if (!check) {
        AtomicFile.write(source.path(), formatted);
      }
      context.terminal().line((check ? "would change " : "changed ") + source.text().name());
    }
    int files = sources.sources().size();
    context.terminal().line(Counted.of(files, "file") + ", " + changed
        + (check ? " laid out otherwise" : " changed")
        + (check && changed > 0 ? ". To mend them: assay format" + (paths.isEmpty() ? "" : " "
            + String.join(" ", paths)) : ""));
    return outcome.worse(check && changed > 0 ? Outcome.FINDINGS : Outcome.FINE).exitCode();
  }

  private int standardInput() throws IOException {
    String text = new String(context.input().readAllBytes(), StandardCharsets.UTF_8);
    ReadRules read = Context.READERS.get(0).read(new SourceText("-", text));
    if (read.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      context.notes(read.diagnostics());
      return Outcome.CONTENT.exitCode();
    }
    String formatted = new RuleFormatter().format(read.file());
    if (check) {
      return (formatted.equals(text) ? Outcome.FINE : Outcome.FINDINGS).exitCode();
    }
    context.terminal().out(formatted);
    return Outcome.FINE.exitCode();
  }
}

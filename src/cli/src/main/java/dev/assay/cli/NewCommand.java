package dev.assay.cli;

import dev.assay.core.syntax.Name;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Write a rule that runs, with a case in which it fires and one in which it stays silent.",
    footer = {
        "",
        "Nothing that is there is overwritten.",
        "",
        "Examples:",
        "  assay new telnet_outbound",
        "  assay new telnet_outbound --source zeek/json"})
final class NewCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "SLUG", description = "The rule's name: small letters, digits and underscores.")
  private String slug;

  @Option(names = "--source", paramLabel = "ID",
      description = "The format of the cases' logs: palo-alto/ngfw-csv (the default) or zeek/json.")
  private String source = Scaffold.SOURCES.get(0);

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  NewCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (!slug.matches("[a-z][a-z0-9_]{0,99}")) {
      throw new UsageProblem("'" + slug + "' is no slug: small letters, digits and underscores, a letter first");
    }
    if (Name.isReserved(slug)) {
      throw new UsageProblem("'" + slug + "' is a word of the rule language; choose a name of two words or more");
    }
    if (!Scaffold.SOURCES.contains(source)) {
      throw new UsageProblem("there are no logs to begin with for " + source + ", only for "
          + String.join(" and ", Scaffold.SOURCES));
    }
    Optional<Configuration> configuration = context.sound(context.configuration(config));
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION.exitCode();
    }
    Scaffold scaffold = new Scaffold(configuration.get(), slug, source);
    List<Path> existing = scaffold.existing();
    if (!existing.isEmpty()) {
      throw new UsageProblem("this is there already, and nothing was written: "
          + String.join(", ", existing.stream().map(context.names()::of).toList()));
    }
    scaffold.write();
    scaffold.files().forEach(file -> context.terminal().line("wrote " + context.names().of(file)));
    context.terminal().line("To see the signals and accept them as goldens: assay accept " + slug);
    return Outcome.FINE.exitCode();
  }
}

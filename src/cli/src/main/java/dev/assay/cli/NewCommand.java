package dev.assay.cli;

import dev.assay.harness.scaffold.Scaffold;
import dev.assay.harness.task.NewTask;
import java.io.IOException;
import java.nio.file.Path;
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
    return new NewTask(context.workspace(config), slug, source).run().exitCode();
  }
}

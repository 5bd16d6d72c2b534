package dev.assay.cli;

import dev.assay.harness.task.SchemaTask;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "List the fields a rule may name: type, entity type, and who fills them.",
    footer = {
        "",
        "Examples:",
        "  assay schema               all fields",
        "  assay schema srcDevice     those whose name holds srcDevice, in any case"})
final class SchemaCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "TEXT", arity = "0..1", description = "A part of the names wanted.")
  private Optional<String> part = Optional.empty();

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise the nearest assay.yaml.")
  private Optional<Path> config = Optional.empty();

  SchemaCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new SchemaTask(context.workspace(config), part).run().exitCode();
  }
}

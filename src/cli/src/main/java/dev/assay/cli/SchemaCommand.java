package dev.assay.cli;

import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.Schema;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.run.Outcome;
import dev.assay.harness.task.UsageProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    Optional<Configuration> configuration = context.workspace(config).configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION.exitCode();
    }
    Schema schema = configuration.get().schema();
    String wanted = part.orElse("").toLowerCase(Locale.ROOT);
    List<Field> fields = schema.fields().stream()
        .filter(field -> field.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    int width = fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
    fields.forEach(field -> context.terminal().line(line(field, width)));
    if (fields.isEmpty()) {
      Optional<String> near =
          Suggestions.nearest(part.orElse(""), schema.fields().stream().map(Field::name).toList());
      throw new UsageProblem("no field is named like '" + part.orElse("") + "'"
          + near.map(name -> "; did you mean " + name + "?").orElse(""));
    }
    return Outcome.FINE.exitCode();
  }

  private static String line(Field field, int width) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s  %-19s", field.name(),
        field.type().label()));
    field.entityType().ifPresent(type -> line.append(" entity ").append(type));
    if (field.derived()) {
      line.append(" derived");
    }
    if (field.mappable()) {
      line.append(" mappable");
    }
    if (field.deprecated()) {
      line.append(" deprecated");
    }
    return line.toString().stripTrailing();
  }
}

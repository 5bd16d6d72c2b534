package dev.assay.harness.task;

import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.Schema;
import dev.assay.harness.config.Configuration;
import dev.assay.harness.run.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lists the fields a rule may name.
 *
 * @param part a part of the names wanted, in any case; all if absent
 */
public record SchemaTask(Workspace workspace, Optional<String> part) {
  public Outcome run() {
    Optional<Configuration> configuration = workspace.configuration();
    if (configuration.isEmpty()) {
      return Outcome.CONFIGURATION;
    }
    Schema schema = configuration.get().schema();
    String wanted = part.orElse("").toLowerCase(Locale.ROOT);
    List<Field> fields = schema.fields().stream()
        .filter(field -> field.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    if (fields.isEmpty()) {
      throw new UsageProblem("no field is named like '" + part.orElse("") + "'"
          + Suggestions.nearest(part.orElse(""), schema.fields().stream().map(Field::name).toList())
              .map(name -> "; did you mean " + name + "?").orElse(""));
    }
    int width = fields.stream().mapToInt(field -> field.name().length()).max().orElse(0);
    fields.forEach(field -> workspace.output().line(line(field, width)));
    return Outcome.FINE;
  }

  private static String line(Field field, int width) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s  %-19s", field.name(),
        field.type().label()));
    field.entityType().ifPresent(type -> line.append(" entity ").append(type));
    if (field.derived()) {
      line.append(field.unfilled() ? " derived, not here" : " derived");
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

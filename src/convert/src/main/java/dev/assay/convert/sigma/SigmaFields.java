package dev.assay.convert.sigma;

import dev.assay.convert.sigma.taxonomy.Taxonomy;
import dev.assay.convert.sigma.taxonomy.TaxonomyField;
import dev.assay.convert.sigma.taxonomy.ValueKind;
import dev.assay.core.check.Function;
import dev.assay.core.check.Operand;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Finds the fields of a log source that operands of a rule stand for. */
final class SigmaFields {
  private static final String INTERNAL = "_isInternal";

  private final Taxonomy taxonomy;
  private final Schema schema;

  SigmaFields(Taxonomy taxonomy, Schema schema) {
    this.taxonomy = taxonomy;
    this.schema = schema;
  }

  Optional<TaxonomyField> field(String normalized) {
    return taxonomy.field(normalized);
  }

  /** The field whose address enrichment looks at to fill this one: {@code srcDevice_ip} of its {@code _isInternal}. */
  Optional<String> addressBehind(Operand operand) {
    if (!(operand instanceof Operand.OfField field) || !field.field().endsWith(INTERNAL)) {
      return Optional.empty();
    }
    String base = field.field().substring(0, field.field().length() - INTERNAL.length());
    return schema.field(base).flatMap(found -> found.enrichment()).filter("ip"::equals).map(family -> base);
  }

  /** The field of the log source, by its normalized name, from which Assay would fill this one. */
  Optional<String> baseBehind(String normalized) {
    return schema.base(normalized).map(Field::name)
        .filter(base -> !schema.field(normalized).orElseThrow().unfilled() && taxonomy.field(base).isPresent());
  }

  TaxonomyField mapped(String normalized) throws Unsayable {
    Optional<TaxonomyField> field = taxonomy.field(normalized);
    if (field.isEmpty()) {
      throw new Unsayable(SigmaFact.TAXONOMY, "the log source " + taxonomy.name() + " has no field for `" + normalized
          + "`", "name the field in a taxonomy of your own, or give the rule a `logsource`");
    }
    return field.get();
  }

  SigmaSubject subject(Operand operand) throws Unsayable {
    if (operand instanceof Operand.OfField field) {
      return new SigmaSubject(mapped(field.field()), field.type(), false, "");
    }
    if (operand instanceof Operand.OfFunction function) {
      return function(function);
    }
    if (operand instanceof Operand.OfRawKey || operand instanceof Operand.OfEntry) {
      throw new Unsayable(SigmaFact.RAW_KEYS, "a log source names the fields of events, and `" + operand.describe()
          + "` is none of them", "use a field of the schema");
    }
    if (operand instanceof Operand.OfElement) {
      throw new Unsayable(SigmaFact.ARRAYS, "an element of a list cannot be chosen by its place",
          "ask for any element");
    }
    if (operand instanceof Operand.OfArithmetic) {
      throw new Unsayable(SigmaFact.ARITHMETIC, "Sigma does not calculate", "compare a field with a number");
    }
    throw new Unsayable(SigmaFact.FUNCTIONS, "a test begins with a field, and `" + operand.describe() + "` is none",
        "put the field on the left");
  }

  private SigmaSubject function(Operand.OfFunction call) throws Unsayable {
    List<Operand> arguments = call.arguments();
    switch (call.function()) {
      case LOWER, TO_LOWER_CASE -> {
        SigmaSubject subject = subject(arguments.get(0));
        if (subject.part().isEmpty() && (subject.type() == FieldType.STRING || subject.lowered())) {
          return subject.inLowerCase();
        }
      }
      case TO_STRING -> {
        SigmaSubject subject = subject(arguments.get(0));
        if (subject.part().isEmpty() && (subject.type() == FieldType.STRING || subject.type() == FieldType.BOOLEAN
            || subject.type() == FieldType.INT || subject.type() == FieldType.LONG)) {
          return subject;
        }
      }
      case YEAR, MONTH, WEEK, DAY, HOUR, MINUTE -> {
        return time(call.function(), arguments.get(0));
      }
      default -> { }
    }
    throw new Unsayable(SigmaFact.FUNCTIONS, "Sigma has no function `" + call.function().label() + "` for this",
        "compare the field itself, or keep the rule out of this target: `export except sigma because \"…\"`");
  }

  private SigmaSubject time(Function function, Operand argument) throws Unsayable {
    SigmaSubject subject = subject(argument);
    if (subject.kind() != ValueKind.TIME || !subject.isPlain()) {
      throw new Unsayable(SigmaFact.TIME_PARTS, "the log source does not say that `" + argument.describe()
          + "` is a time as ISO 8601 writes it", "give the field the kind `time` in a taxonomy, if it is one");
    }
    return subject.withPart(function.label());
  }
}

package dev.assay.convert.sumo;

import dev.assay.core.check.Operand;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Writes operands, and says which line of the sheet stands in the way of one that has no equal. */
final class SumoOperands {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "in", "is", "like", "rlike", "matches", "between", "null", "true", "false");
  private static final Set<FieldType> PLURAL =
      Set.of(FieldType.STRING_ARRAY, FieldType.STRING_MAP, FieldType.STRUCT);

  /** Why an operand cannot be written. */
  record Obstacle(SumoFact fact, String reason, String help) {}

  private final Consumer<Obstacle> obstacles;

  SumoOperands(Consumer<Obstacle> obstacles) {
    this.obstacles = obstacles;
  }

  /** Whether the operand may have several values. */
  static boolean isPlural(Operand operand) {
    return PLURAL.contains(operand.type());
  }

  String write(Operand operand) {
    if (operand instanceof Operand.OfField field) {
      return field(field.field());
    }
    if (operand instanceof Operand.OfEntry entry) {
      return NAME.matcher(entry.key()).matches() && !isKeyword(entry.key())
          ? field(entry.field()) + "." + entry.key() : field(entry.field()) + "[" + text(entry.key()) + "]";
    }
    if (operand instanceof Operand.OfElement element) {
      return field(element.field()) + "[" + element.index() + "]";
    }
    if (operand instanceof Operand.OfRawKey raw) {
      return "fields[" + text(raw.key()) + "]";
    }
    if (operand instanceof Operand.Constant constant) {
      return constant.value() instanceof Value.Text value ? text(value.text()) : number(constant.value());
    }
    if (operand instanceof Operand.OfFunction call) {
      return call(call);
    }
    if (operand instanceof Operand.OfArithmetic arithmetic) {
      return "(" + write(arithmetic.left()) + " " + arithmetic.operator().symbol() + " " + write(arithmetic.right())
          + ")";
    }
    return obstacle(SumoFact.RAW_EVENT, "no expression searches all the values of the raw event",
        "name the keys that can hold it: fields['…']");
  }

  private String number(Value value) {
    return value instanceof Value.Decimal decimal
        ? new java.math.BigDecimal(decimal.text()).toPlainString() : value.text();
  }

  private String field(String name) {
    if (NAME.matcher(name).matches() && !isKeyword(name)) {
      return name;
    }
    return obstacle(SumoFact.QUOTES, "a field named `" + name + "` cannot be written",
        "read it as a key of the raw event: fields['…']");
  }

  private static boolean isKeyword(String name) {
    return KEYWORDS.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** A text in quotes. */
  String text(String text) {
    return SumoLiteral.quote(text).orElseGet(() -> obstacle(SumoFact.QUOTES,
        "a text with a single quote and a backslash has no spelling whose meaning is known",
        "compare with `matches /…/`"));
  }

  private String call(Operand.OfFunction call) {
    String name = switch (call.function()) {
      case LOWER, TO_LOWER_CASE -> "lower";
      case LENGTH -> "length";
      case SIZE -> "size";
      case INT -> "int";
      case FLOAT -> "float";
      case TO_STRING -> "toString";
      default -> obstacle(SumoFact.FUNCTIONS,
          "what `" + call.function().label() + "` gives for every argument is not documented",
          "rewrite the condition without it");
    };
    return name + "(" + String.join(", ", call.arguments().stream().map(this::write).toList()) + ")";
  }

  private String obstacle(SumoFact fact, String reason, String help) {
    obstacles.accept(new Obstacle(fact, reason, help));
    return "";
  }
}

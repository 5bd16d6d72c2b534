package dev.assay.core.check;

import dev.assay.core.schema.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The functions that give a value, under their Cloud SIEM names where there is one. A missing or unsuitable argument
 * gives a missing value; {@link #LENGTH} and {@link #SIZE} alone give zero.
 */
public enum Function {
  LOWER("lower", FieldType.STRING, FieldType.STRING),
  TO_LOWER_CASE("toLowerCase", FieldType.STRING, FieldType.STRING),
  UPPER("upper", FieldType.STRING, FieldType.STRING),
  TO_UPPER_CASE("toUpperCase", FieldType.STRING, FieldType.STRING),
  TRIM("trim", FieldType.STRING, FieldType.STRING),
  /** Code points of a text; zero for a missing one. */
  LENGTH("length", FieldType.LONG, FieldType.STRING),
  /** Elements of an array or entries of a map; zero for a missing one. */
  SIZE("size", FieldType.LONG, FieldType.ANY),
  INT("int", FieldType.LONG, FieldType.ANY),
  FLOAT("float", FieldType.DOUBLE, FieldType.ANY),
  TO_STRING("toString", FieldType.STRING, FieldType.ANY),
  CONCAT("concat", FieldType.STRING, FieldType.ANY, FieldType.ANY),
  /** {@code substring(text, start, end)} in code points, the end not included, both cut to the text. */
  SUBSTRING("substring", FieldType.STRING, FieldType.STRING, FieldType.LONG, FieldType.LONG),
  ABS("abs", FieldType.DOUBLE, FieldType.DOUBLE),
  CEIL("ceil", FieldType.LONG, FieldType.DOUBLE),
  FLOOR("floor", FieldType.LONG, FieldType.DOUBLE),
  /** To the nearest whole number, halves upwards. */
  ROUND("round", FieldType.LONG, FieldType.DOUBLE),
  SQRT("sqrt", FieldType.DOUBLE, FieldType.DOUBLE),
  BASE64_ENCODE("base64Encode", FieldType.STRING, FieldType.STRING),
  BASE64_DECODE("base64Decode", FieldType.STRING, FieldType.STRING),
  URL_DECODE("urldecode", FieldType.STRING, FieldType.STRING),
  URL_ENCODE("urlencode", FieldType.STRING, FieldType.STRING),
  HEX_TO_DEC("hexToDec", FieldType.LONG, FieldType.STRING),
  YEAR("year", FieldType.LONG, FieldType.ANY),
  MONTH("month", FieldType.LONG, FieldType.ANY),
  /** The ISO week of the year. */
  WEEK("week", FieldType.LONG, FieldType.ANY),
  DAY("day", FieldType.LONG, FieldType.ANY),
  HOUR("hour", FieldType.LONG, FieldType.ANY),
  MINUTE("minute", FieldType.LONG, FieldType.ANY);

  private static final Map<String, Function> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Function::label, UnaryOperator.identity()));

  private final String label;
  private final FieldType result;
  private final List<FieldType> parameters;

  Function(String label, FieldType result, FieldType... parameters) {
    this.label = label;
    this.result = result;
    this.parameters = List.of(parameters);
  }

  public static Optional<Function> named(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  public String label() {
    return label;
  }

  public FieldType result() {
    return result;
  }

  /** The types of the arguments. {@link #CONCAT} takes two or more. */
  public List<FieldType> parameters() {
    return parameters;
  }
}

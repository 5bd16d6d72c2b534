package dev.assay.convert.terraform;

import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the provider demands of an argument.
 *
 * @param values what it may be; empty if anything
 * @param least of a number its least value
 * @param most of a number its greatest value, of blocks their number
 * @param neededWhere another argument, and its values that make this one needed
 * @param line the line of the sheet that says so
 * @param arguments of a block, in the order of the file
 */
record Argument(
    Type type,
    boolean required,
    List<String> values,
    OptionalLong least,
    OptionalLong most,
    Optional<NeededWhere> neededWhere,
    TerraformFact line,
    Map<String, Argument> arguments) {

  enum Type {
    STRING,
    BOOL,
    INT,
    /** A number in quotes. */
    DIGITS,
    /** A time to the second without a zone. */
    TIME,
    /** A list of texts, none of them empty. */
    STRINGS,
    BLOCK
  }

  record NeededWhere(String argument, List<String> values) {}

  static Map<String, Argument> all(Node.Mapping definitions) {
    Map<String, Argument> all = new LinkedHashMap<>();
    definitions.entries().forEach(entry -> all.put(entry.key().text(), of((Node.Mapping) entry.value())));
    return all;
  }

  private static Argument of(Node.Mapping definition) {
    Optional<NeededWhere> needed = definition.value("neededWhere").map(Node.Mapping.class::cast)
        .map(where -> new NeededWhere(where.text("argument").orElseThrow(), where.texts("values")));
    return new Argument(
        Type.valueOf(definition.text("type").orElseThrow().toUpperCase(Locale.ROOT)),
        definition.text("required").map(Boolean::parseBoolean).orElse(false), definition.texts("values"),
        number(definition, "least"), number(definition, "most"), needed,
        definition.text("line").map(TerraformFact::named).orElse(TerraformFact.ARGUMENTS),
        definition.value("arguments").map(Node.Mapping.class::cast).map(Argument::all).orElse(Map.of()));
  }

  private static OptionalLong number(Node.Mapping definition, String key) {
    return definition.text(key).map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
  }

  /** What is wrong with a value, as the end of a sentence that begins with the argument; empty if nothing is. */
  List<String> complaints(Node value) {
    return switch (type) {
      case STRING -> text(value).map(text -> among(text)).orElse(List.of("is a text"));
      case BOOL -> isA(value, Node.ScalarKind.TRUTH) ? List.of() : List.of("is `true` or `false`");
      case INT -> isA(value, Node.ScalarKind.NUMBER) ? within(value.single().orElseThrow())
          : List.of("is a whole number");
      case DIGITS -> text(value).map(this::within).orElse(List.of("is a number in quotes"));
      case TIME -> text(value).filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d")).isPresent()
          ? List.of() : List.of("is a time such as 2030-01-31T12:00:00");
      case STRINGS -> value instanceof Node.Sequence list ? texts(list) : List.of("is a list of texts");
      case BLOCK -> {
        boolean tooMany = most.isPresent() && value.items().size() > most.getAsLong();
        yield tooMany ? List.of("stands at most " + most.getAsLong() + " times") : List.of();
      }
    };
  }

  private static boolean isA(Node value, Node.ScalarKind kind) {
    return value instanceof Node.Scalar scalar && scalar.kind() == kind;
  }

  private static Optional<String> text(Node value) {
    return isA(value, Node.ScalarKind.TEXT) ? value.single() : Optional.empty();
  }

  private List<String> among(String text) {
    return values.isEmpty() || values.contains(text) ? List.of()
        : List.of("is one of " + String.join(", ", values) + ", not `" + text + "`");
  }

  private List<String> within(String text) {
    if (!text.matches("-?[0-9]{1,18}")) {
      return List.of("is a whole number");
    }
    long number = Long.parseLong(text);
    List<String> complaints = new ArrayList<>();
    if (least.isPresent() && number < least.getAsLong()) {
      complaints.add("is at least " + least.getAsLong());
    }
    if (most.isPresent() && number > most.getAsLong()) {
      complaints.add("is at most " + most.getAsLong());
    }
    return complaints;
  }

  private static List<String> texts(Node.Sequence list) {
    return list.items().stream().allMatch(item -> text(item).filter(text -> !text.isEmpty()).isPresent())
        ? List.of() : List.of("has only texts, and none is empty");
  }
}

package dev.assay.convert.sigma.reader;

import dev.assay.documents.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads correlations: the first two types whole, of the others what all have in common. */
final class CorrelationReader {
  private static final Pattern TIMESPAN = Pattern.compile("([0-9]{1,9})([smhdwMy])");
  private static final String FIELD = "field";

  private final Problems problems;

  CorrelationReader(Problems problems) {
    this.problems = problems;
  }

  Optional<SigmaCorrelation> read(MapReader keys) {
    SigmaHead head = keys.head();
    return keys.map("correlation").flatMap(correlation -> read(head, keys, correlation));
  }

  private Optional<SigmaCorrelation> read(SigmaHead head, MapReader document, MapReader keys) {
    Optional<SigmaCorrelation.Type> type = keys.required("type").flatMap(this::type);
    keys.required("rules");
    Optional<Long> timespan = keys.required("timespan").flatMap(this::timespan);
    if (type.isEmpty() || timespan.isEmpty()) {
      return Optional.empty();
    }
    List<SigmaCorrelation.Bound> bounds = List.of();
    List<String> fields = List.of();
    if (type.get().isInterpreted()) {
      Optional<MapReader> condition = keys.required("condition").flatMap(present -> keys.map("condition"));
      bounds = condition.map(this::bounds).orElse(List.of());
      boolean values = type.get() == SigmaCorrelation.Type.VALUE_COUNT;
      fields = values ? condition.map(this::fields).orElse(List.of()) : List.of();
    } else {
      problems.add(SigmaCode.NOT_INTERPRETED, keys.map().value("type").orElseThrow().span(),
          "correlations of the type `" + type.get().word() + "` are read, but nothing says when they fire");
    }
    boolean generate = document.text("generate").or(() -> keys.text("generate")).filter("true"::equals).isPresent();
    return Optional.of(new SigmaCorrelation(head, type.get(), keys.texts("rules"), keys.texts("group-by"),
        timespan.get(), bounds, fields, aliases(keys), generate));
  }

  private Optional<SigmaCorrelation.Type> type(Node node) {
    String word = node.single().orElse("");
    Optional<SigmaCorrelation.Type> type = SigmaCorrelation.Type.of(word);
    if (type.isEmpty()) {
      problems.unknown(SigmaCode.WRONG_VALUE, node.span(), "there is no correlation of this type", word,
          SigmaCorrelation.Type.words(), "the types are " + String.join(", ", SigmaCorrelation.Type.words()));
    }
    return type;
  }

  /** A month is 30.44 days and a year 365.24, as other tools have it. */
  private Optional<Long> timespan(Node node) {
    Matcher timespan = TIMESPAN.matcher(node.single().orElse(""));
    if (!timespan.matches() || Long.parseLong(timespan.group(1)) == 0) {
      problems.add(SigmaCode.WRONG_VALUE, node.span(), "this is no time span", "write a number and a unit, as in "
          + "`90s`, `5m`, `1h` or `30d`");
      return Optional.empty();
    }
    long seconds = switch (timespan.group(2).charAt(0)) {
      case 's' -> 1;
      case 'm' -> 60;
      case 'h' -> 3_600;
      case 'd' -> 86_400;
      case 'w' -> 604_800;
      case 'M' -> 2_629_746;
      default -> 31_556_952;
    };
    return Optional.of(Long.parseLong(timespan.group(1)) * seconds * 1_000);
  }

  private List<SigmaCorrelation.Bound> bounds(MapReader condition) {
    List<SigmaCorrelation.Bound> bounds = new ArrayList<>();
    for (Node.Entry entry : condition.map().entries()) {
      String word = entry.key().text();
      if (word.equals(FIELD)) {
        continue;
      }
      Optional<SigmaComparison> comparison = SigmaComparison.of(word);
      if (comparison.isEmpty()) {
        problems.unknown(SigmaCode.WRONG_VALUE, entry.key().span(), "there is no comparison `" + word + "`", word,
            SigmaComparison.words(), "the comparisons are " + String.join(", ", SigmaComparison.words()));
        continue;
      }
      count(entry.value()).ifPresent(count -> bounds.add(new SigmaCorrelation.Bound(comparison.get(), count)));
    }
    if (condition.map().entries().stream().allMatch(entry -> entry.key().text().equals(FIELD))) {
      problems.add(SigmaCode.MISSING_KEY, condition.span(), "the condition compares with nothing",
          "write a count, as in `gte: 10`");
    }
    return bounds;
  }

  private Optional<Long> count(Node node) {
    boolean number = node instanceof Node.Scalar scalar && scalar.kind() == Node.ScalarKind.NUMBER;
    try {
      if (number) {
        return Optional.of(Long.parseLong(node.single().orElse("")));
      }
    } catch (NumberFormatException notWhole) {
      // Said below: a fraction of an event is as wrong as a text.
    }
    problems.add(SigmaCode.WRONG_VALUE, node.span(), "a count is a whole number, not " + node.described());
    return Optional.empty();
  }

  private List<String> fields(MapReader condition) {
    condition.required(FIELD);
    return condition.texts(FIELD);
  }

  private static Map<String, Map<String, String>> aliases(MapReader keys) {
    Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    keys.map("aliases").ifPresent(all -> all.map().entries().forEach(alias -> all.map(alias.key().text())
        .ifPresent(rules -> {
          Map<String, String> fields = new LinkedHashMap<>();
          rules.map().entries().forEach(rule -> rules.text(rule.key().text())
              .ifPresent(field -> fields.put(rule.key().text(), field)));
          aliases.put(alias.key().text(), Map.copyOf(fields));
        })));
    return aliases;
  }
}

package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.ArithmeticOperator;
import dev.assay.convert.sumo.reader.SumoExpression.ComparisonOperator;
import dev.assay.convert.sumo.reader.SumoExpression.Indicator;
import dev.assay.convert.sumo.reader.SumoExpression.IndicatorAttribute;
import dev.assay.convert.sumo.reader.SumoExpression.IndicatorScope;
import dev.assay.convert.sumo.reader.SumoExpression.Path;
import dev.assay.convert.sumo.reader.SumoExpression.Step;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Random expressions of every form, and random records they have something to say about. */
final class RandomSumo {
  private static final List<String> TEXTS = List.of("", "a", "A", "true", "False", "5", "5.0", "-1e3", "it's", "\"",
      "it's \"", "it's \\\"", "\\", "C:\\x\\", "%a%", "a_", "*", "x/y", "line\nbreak", "\u00a0", "\ud83d\ude00",
      "\ufffd", "/* no comment */", "10.1.2.3", "null", "AND");
  private static final List<String> PATTERNS =
      List.of("", "a", "^a$", "a\\/b", "[0-9]+", "(?i)A", "\\\\", "\\d", "\"'", ".", "x y", "a*");
  private static final List<String> FIELDS = List.of("text", "number", "decimal", "flag", "list", "map", "none");
  private static final Layout LAYOUT = Layout.of(FIELDS);

  private final Random random;

  RandomSumo(long seed) {
    this.random = new Random(seed);
  }

  SumoExpression expression(int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return single();
    }
    Supplier<SumoExpression> part = () -> expression(depth - 1);
    boolean negated = random.nextBoolean();
    return switch (random.nextInt(17)) {
      case 0 -> new SumoExpression.And(some(2, part));
      case 1 -> new SumoExpression.Or(some(2, part));
      case 2 -> new SumoExpression.Not(part.get());
      case 3, 4 -> new SumoExpression.Comparison(pick(ComparisonOperator.values()), part.get(), part.get());
      case 5 -> new SumoExpression.NullTest(part.get(), negated);
      case 6 -> new SumoExpression.Between(part.get(), negated, part.get(), part.get());
      case 7 -> new SumoExpression.In(part.get(), negated, some(1, part));
      case 8 -> new SumoExpression.Like(part.get(), negated, part.get());
      case 9 -> new SumoExpression.Rlike(
          part.get(), negated, random.nextBoolean() ? new SumoExpression.Text(pick(PATTERNS)) : path());
      case 10 -> new SumoExpression.MatchesPattern(part.get(), negated, pick(PATTERNS));
      case 11 -> new SumoExpression.MatchesGlob(part.get(), negated, part.get());
      case 12 -> new SumoExpression.Arithmetic(pick(ArithmeticOperator.values()), part.get(), part.get());
      case 13 -> new SumoExpression.Negative(part.get());
      case 14 -> new SumoExpression.Elements(some(0, part));
      case 15 -> new SumoExpression.ThreatMatch(some(1, this::path), indicator(2), pick(List.of(Optional.empty(),
          Optional.of(IndicatorScope.ACTIVE), Optional.of(IndicatorScope.ALL))));
      default -> call(part);
    };
  }

  private SumoExpression call(Supplier<SumoExpression> part) {
    SumoFunction function = pick(SumoFunction.values());
    List<SumoExpression> arguments = new ArrayList<>();
    while (!function.takes(arguments.size())) {
      arguments.add(part.get());
    }
    if (function == SumoFunction.ANY_HTTP_HEADER_MATCHES) {
      arguments.set(1, new SumoExpression.Text(pick(PATTERNS)));
    }
    return new SumoExpression.Call(function, arguments);
  }

  private SumoExpression single() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new SumoExpression.Text(pick(TEXTS));
      case 2 -> number();
      case 3 -> new SumoExpression.Truth(random.nextBoolean());
      case 4 -> random.nextInt(3) == 0 ? new SumoExpression.Null() : path();
      default -> path();
    };
  }

  private SumoExpression.Number number() {
    return new SumoExpression.Number(
        new BigDecimal(pick(List.of("0", "1", "5", "5.0", "0.5", "1E+3", "1E-7", "9007199254740993"))));
  }

  private Path path() {
    return switch (random.nextInt(5)) {
      case 0 -> new Path("fields", List.of(new Step.Key(pick(TEXTS))));
      case 1 -> new Path("map", List.of(new Step.Member(pick(List.of("k", "in", "NULL")))));
      case 2 -> new Path(pick(List.of("list", "map")), List.of(new Step.Index(random.nextInt(3))));
      default -> Path.field(pick(FIELDS));
    };
  }

  private Indicator indicator(int depth) {
    return switch (depth == 0 ? 2 : random.nextInt(4)) {
      case 0 -> new Indicator.All(some(2, () -> indicator(depth - 1)));
      case 1 -> new Indicator.Any(some(2, () -> indicator(depth - 1)));
      default -> {
        boolean text = random.nextBoolean();
        yield new Indicator.Has(pick(IndicatorAttribute.values()), pick(ComparisonOperator.values()),
            !text && random.nextBoolean(), text ? new SumoExpression.Text(pick(TEXTS)) : number());
      }
    };
  }

  /** A record with some fields missing, null or empty. */
  Record record() {
    Map<String, Value> values = new LinkedHashMap<>();
    put(values, "text", text());
    put(values, "number", new Value.Whole(pick(List.of(0L, 1L, 5L, -1000L))));
    put(values, "decimal", new Value.Decimal(pick(List.of(0.5, 5.0, -1000.0))));
    put(values, "flag", Value.of(random.nextBoolean()));
    put(values, "list", new Value.Elements(some(0, this::text)));
    put(values, "map", new Value.Entries(Map.of("k", text())));
    Map<String, String> raw = new LinkedHashMap<>();
    TEXTS.forEach(key -> {
      if (random.nextInt(3) > 0) {
        raw.put(key, pick(TEXTS));
      }
    });
    return Records.record(LAYOUT, 0, values, raw);
  }

  private void put(Map<String, Value> values, String field, Value value) {
    int fate = random.nextInt(6);
    if (fate > 0) {
      values.put(field, fate == 1 ? Value.NULL : value);
    }
  }

  private Value text() {
    return new Value.Text(pick(TEXTS));
  }

  private <T> List<T> some(int fewest, Supplier<T> part) {
    List<T> parts = new ArrayList<>();
    for (int i = fewest + random.nextInt(3); i > 0; i--) {
      parts.add(part.get());
    }
    return parts;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T pick(T[] choices) {
    return pick(List.of(choices));
  }
}

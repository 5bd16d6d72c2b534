package dev.assay.core.eval;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.core.schema.Schema;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Expression.ArithmeticOperator;
import dev.assay.core.syntax.Expression.ComparisonOperator;
import dev.assay.core.syntax.Expression.Dialect;
import dev.assay.core.syntax.Expression.Quantifier;
import dev.assay.core.syntax.Expression.TextOperator;
import dev.assay.core.syntax.Literal;
import dev.assay.core.syntax.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Random conditions that type-check, and random records they have something to say about. */
public final class RandomConditions {
  public static final List<String> TEXT_FIELDS =
      List.of("ipProtocol", "commandLine", "user_username", "action", "srcDevice_ip", "dstDevice_ip");
  public static final List<String> NUMBER_FIELDS = List.of("dstPort", "bytesIn", "normalizedSeverity");
  public static final List<String> TRUTH_FIELDS = List.of("success", "srcDevice_ip_isInternal");
  public static final List<String> ARRAY_FIELDS = List.of("listMatches");
  private static final List<String> RAW_KEYS = List.of("a", "b.c", "it's");

  private static final List<String> TEXTS = List.of("", "tcp", "TCP", "Tcp", "a", "A*b", "a?b", "100", "853", "-1",
      "1e3", "0.5", "true", "False", "C:\\Temp\\x.exe", "c:\\temp\\X.EXE", "it's", "\"", "Straße", "STRASSE", "İ", "K",
      "\u212a", "line\nbreak", "\ud83d\ude00", "ab", "abc", "10.1.2.3", "192.168.0.9", "8.8.8.8", "fd00::5", "::1",
      "[*]", "%_");
  private static final List<String> NUMBERS = List.of("0", "1", "853", "100", "-1", "0.5", "1000", "9007199254740993");
  private static final List<String> GLOBS = List.of("*", "t*", "*p", "?cp", "a[*]b", "*temp*", "a*", "", "*[?]*", "?", "[[]*");
  private static final List<String> REGEXES = List.of("^t", "p$", "a.?b", "[0-9]+", "(a|b)c?", "x\\.exe$", "\\\\", ".");
  private static final List<String> NETWORKS =
      List.of("10.0.0.0/8", "192.168.0.0/16", "8.8.8.8/32", "0.0.0.0/0", "fc00::/7", "::/0");

  private final Random random;
  private final Span span = new SourceText("random.rule", "").span(0, 0);

  public RandomConditions(long seed) {
    this.random = new Random(seed);
  }

  /** A record's values by field and by raw key. */
  public record Sample(Map<String, Object> fields, Map<String, String> raw) {
    public Record record(Layout layout) {
      SlotRecord.Builder builder = SlotRecord.builder(layout);
      fields.forEach((field, value) -> {
        if (layout.slot(field) >= 0) {
          builder.value(layout.slot(field), value(value));
        }
      });
      return builder.build(new RecordName("random.log", 1), 0, new RawEvent() {
        @Override
        public String value(String key) {
          return raw.get(key);
        }

        @Override
        public boolean anyValue(Predicate<String> test) {
          return raw.values().stream().anyMatch(test);
        }
      });
    }

    private static Value value(Object value) {
      if (value == null) {
        return Value.NULL;
      }
      if (value instanceof BigDecimal number) {
        return new Value.Whole(number.longValueExact(), number.toPlainString());
      }
      if (value instanceof Boolean truth) {
        return Value.of(truth);
      }
      return value instanceof List<?> list
          ? new Value.Elements(list.stream().<Value>map(item -> new Value.Text((String) item)).toList())
          : new Value.Text((String) value);
    }
  }

  public Sample sample() {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String field : TEXT_FIELDS) {
      put(fields, field, field.endsWith("_ip") ? pick(TEXTS.subList(27, 32)) : pick(TEXTS));
    }
    for (String field : NUMBER_FIELDS) {
      put(fields, field, new BigDecimal(pick(List.of("0", "1", "853", "100", "-1", "1000"))));
    }
    TRUTH_FIELDS.forEach(field -> put(fields, field, random.nextBoolean()));
    ARRAY_FIELDS.forEach(field -> put(fields, field, List.of(pick(TEXTS), pick(TEXTS))));
    Map<String, String> raw = new LinkedHashMap<>();
    for (String key : RAW_KEYS) {
      if (random.nextInt(4) > 0) {
        raw.put(key, pick(TEXTS));
      }
    }
    return new Sample(fields, raw);
  }

  private void put(Map<String, Object> fields, String field, Object value) {
    int fate = random.nextInt(8);
    if (fate > 0) {
      fields.put(field, fate == 1 ? null : value);
    }
  }

  public Expression condition(int depth) {
    int choice = depth == 0 ? 9 : random.nextInt(10);
    if (choice < 2) {
      return new Expression.And(span, conditions(depth));
    }
    if (choice < 5) {
      return new Expression.Or(span, conditions(depth));
    }
    if (choice < 6) {
      return new Expression.Not(span, condition(depth - 1));
    }
    return atom();
  }

  private List<Expression> conditions(int depth) {
    List<Expression> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      parts.add(condition(depth - 1));
    }
    return parts;
  }

  private Expression atom() {
    boolean negated = random.nextInt(3) == 0;
    boolean fold = random.nextBoolean();
    Quantifier quantifier = pick(List.of(Quantifier.ANY, Quantifier.ANY, Quantifier.ALL));
    return switch (random.nextInt(14)) {
      case 0 -> new Expression.Comparison(span, pick(List.of(ComparisonOperator.values())), false, textOperand(), text());
      case 1 -> new Expression.Comparison(span, negated ? ComparisonOperator.NOT_EQUAL : ComparisonOperator.EQUAL, true,
          textOperand(), random.nextBoolean() ? text() : textOperand());
      case 2 -> new Expression.Comparison(span, pick(List.of(ComparisonOperator.values())), false, numberOperand(),
          random.nextBoolean() ? number() : textOperand());
      case 3 -> new Expression.Comparison(span, negated ? ComparisonOperator.NOT_EQUAL : ComparisonOperator.EQUAL, false,
          path(pick(TRUTH_FIELDS)), new Literal.Truth(span, random.nextBoolean()));
      case 4 -> new Expression.In(span, negated, fold, textOperand(), List.of(text(), text(), text()));
      case 5 -> new Expression.In(span, negated, false, numberOperand(), List.of(number(), number()));
      case 6 -> new Expression.Between(span, negated, numberOperand(), number(), number());
      case 7 -> new Expression.NullTest(span, negated, random.nextBoolean() ? textOperand() : numberOperand());
      case 8 -> new Expression.TextTest(span, pick(List.of(TextOperator.CONTAINS, TextOperator.STARTS_WITH,
          TextOperator.ENDS_WITH)), negated, fold, quantifier, textSubject(), List.of(text(), text()));
      case 9 -> new Expression.TextTest(span, TextOperator.LIKE, negated, fold, quantifier, textSubject(),
          List.of(text(pick(GLOBS)), text(pick(GLOBS))));
      case 10 -> new Expression.Matches(span, Dialect.RE2, negated, quantifier, textSubject(),
          List.of(new Literal.Regex(span, pick(REGEXES), pick(List.of("", "i", "s", "m")).replace("i", ""))));
      case 11 -> new Expression.InNetwork(span, negated, path(pick(TEXT_FIELDS)), List.of(text(pick(NETWORKS))));
      case 12 -> new Expression.Includes(span, negated, quantifier, path("listMatches"), List.of(text(), text()));
      default -> random.nextBoolean() ? path(pick(TRUTH_FIELDS)) : new Expression.Exists(span, path(pick(TEXT_FIELDS)));
    };
  }

  private Expression textSubject() {
    return random.nextInt(6) == 0 ? new Expression.AnyField(span) : textOperand();
  }

  private Expression textOperand() {
    return switch (random.nextInt(8)) {
      case 0 -> new Expression.Path(span, name("fields"), List.of(new Expression.Step.Key(text(pick(RAW_KEYS)))));
      case 1 -> new Expression.Path(span, name("listMatches"), List.of(new Expression.Step.Index(span, random.nextInt(3))));
      case 2 -> new Expression.Call(span, name("lower"), List.of(path(pick(TEXT_FIELDS))));
      case 3 -> path("listMatches");
      default -> path(pick(TEXT_FIELDS));
    };
  }

  private Expression numberOperand() {
    return switch (random.nextInt(6)) {
      case 0 -> new Expression.Call(span, name("length"), List.of(path(pick(TEXT_FIELDS))));
      case 1 -> new Expression.Arithmetic(span, pick(List.of(ArithmeticOperator.ADD, ArithmeticOperator.SUBTRACT,
          ArithmeticOperator.MULTIPLY)), path(pick(NUMBER_FIELDS)), number());
      default -> path(pick(NUMBER_FIELDS));
    };
  }

  private Expression.Path path(String field) {
    return new Expression.Path(span, name(field), List.of());
  }

  private Name name(String text) {
    return new Name(span, text);
  }

  private Literal.Text text() {
    return text(pick(TEXTS));
  }

  private Literal.Text text(String value) {
    return new Literal.Text(span, value, Literal.Quote.ESCAPED);
  }

  private Literal.Number number() {
    return new Literal.Number(span, new BigDecimal(pick(NUMBERS)));
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Whether the schema has the fields used here, with the types assumed here. */
  public static boolean fitsSchema() {
    Schema schema = Schema.cloudSiem();
    return TEXT_FIELDS.stream().allMatch(field -> type(schema, field).filter(FieldType.STRING::equals).isPresent())
        && NUMBER_FIELDS.stream().allMatch(field -> type(schema, field).filter(FieldType::isNumeric).isPresent());
  }

  private static Optional<FieldType> type(Schema schema, String field) {
    return schema.field(field).map(found -> found.type());
  }
}

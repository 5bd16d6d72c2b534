package dev.assay.convert.sql;

import dev.assay.convert.export.ConditionWriter;
import dev.assay.convert.export.Phrase;
import dev.assay.convert.sql.SqlValue.Kind;
import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Test;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.regex.RegexResult;
import dev.assay.core.text.Folding;
import dev.assay.core.text.Glob;
import dev.assay.core.text.Numerals;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Writes conditions in SQL. What it writes is true for the records the condition selects, and false or null for all
 * others; only below a negation do these two differ, and {@code IS NOT TRUE} is right for both.
 */
final class SqlConditionWriter extends ConditionWriter {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int TEST = 3;
  private static final int CALL = 4;
  /** Each whole number below this is a double. */
  private static final double EXACT_DOUBLES = 0x1p53;
  /** What means more than itself in a pattern of {@code LIKE} with a backslash to escape it. */
  private static final Pattern ESCAPED = Pattern.compile("[%_\\\\]");

  /** A group named as in Java; the backslashes before it are pairs. */
  private static final Pattern ANGLE_NAMED = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\(\\?<");

  private final SqlOperands operands;
  private int elements;

  SqlConditionWriter(SqlOperands operands) {
    this.operands = operands;
  }

  @Override
  protected Phrase all(List<Phrase> phrases) {
    return joined(phrases, " AND ", AND);
  }

  @Override
  protected Phrase any(List<Phrase> phrases) {
    return phrases.size() == 1 ? phrases.get(0) : joined(phrases, " OR ", OR);
  }

  private static Phrase joined(List<Phrase> phrases, String word, int binding) {
    return new Phrase(String.join(word, phrases.stream().map(phrase -> phrase.within(binding + 1)).toList()), binding);
  }

  @Override
  protected Phrase not(Phrase phrase) {
    return test(phrase.within(CALL) + " IS NOT TRUE");
  }

  @Override
  protected Phrase constant(boolean value) {
    return new Phrase(Boolean.toString(value), CALL);
  }

  private static Phrase test(String text) {
    return new Phrase(text, TEST);
  }

  private static Phrase call(String text) {
    return new Phrase(text, CALL);
  }

  @Override
  protected Phrase atom(Condition.Atom atom) {
    Span at = atom.span();
    Test test = atom.test();
    operands.onObstacle(obstacle -> refuse(obstacle.fact(), at, obstacle.reason(), obstacle.help()));
    if (test instanceof Test.Compare compare) {
      return either(compare.left(), left -> compare(left, compare.order(), compare.as(), compare.right()));
    }
    if (test instanceof Test.OneOf oneOf) {
      return either(oneOf.subject(), subject -> oneOf(subject, oneOf.as(), oneOf.values()));
    }
    if (test instanceof Test.Includes includes) {
      return either(includes.subject(), subject -> oneOf(subject, CompareAs.TEXT, includes.values()));
    }
    if (test instanceof Test.Between between) {
      return either(between.subject(), subject -> all(List.of(
          compare(subject, Test.Order.GREATER_OR_EQUAL, between.as(), between.low()),
          compare(subject, Test.Order.LESS_OR_EQUAL, between.as(), between.high()))));
    }
    if (test instanceof Test.Is is) {
      return new SqlProperties(operands, this::elementwise).write(is.property(), operands.write(is.subject()));
    }
    if (test instanceof Test.Holds holds) {
      return either(holds.subject(), subject -> subject.kind() == Kind.TRUTH ? call(subject.sql())
          : test(fold(operands.text(subject)) + " = 'true'"));
    }
    if (test instanceof Test.OfText text) {
      return either(text.subject(), subject -> any(text.values().stream().map(value -> ofText(subject, text, value))
          .toList()));
    }
    if (test instanceof Test.Like like) {
      return either(like.subject(), subject -> any(like.patterns().stream()
          .map(glob -> like(operands.text(subject), glob, like.ignoreCase())).toList()));
    }
    if (test instanceof Test.Matches matches) {
      return either(matches.subject(), subject -> any(matches.patterns().stream()
          .map(pattern -> matches(operands.text(subject), pattern, at)).toList()));
    }
    if (test instanceof Test.InNetwork network) {
      return either(network.subject(), subject -> new SqlAddresses(operands).in(operands.text(subject),
          network.networks()));
    }
    if (test instanceof Test.Exists) {
      return refuse(SqlFact.ABSENT_IS_NULL, at, "a column does not tell a field that is absent from one that is null",
          "write `is not null` if that is meant");
    }
    return refuse(SqlFact.THREAT_INTELLIGENCE, at, "a table of records knows no indicators",
        "keep rules that ask for indicators out of this target: `export except sql because \"…\"`");
  }

  private Phrase either(Operand operand, Function<SqlValue, Phrase> test) {
    return elementwise(operands.write(operand), test);
  }

  /** A test of the value, or of each of its elements. */
  private Phrase elementwise(SqlValue value, Function<SqlValue, Phrase> test) {
    if (!value.isPlural()) {
      return test.apply(value);
    }
    String element = "assay_" + ++elements;
    Phrase ofElement = test.apply(new SqlValue(Kind.TEXT, element));
    return test("len(list_filter(" + value.list() + ", lambda " + element + ": " + ofElement.text() + ")) > 0");
  }

  private Phrase compare(SqlValue left, Test.Order order, CompareAs as, Operand right) {
    return either(right, value -> compare(left, order, as, value, right));
  }

  /** @param right the operand that {@code value} is, or is an element of */
  private Phrase compare(SqlValue left, Test.Order order, CompareAs as, SqlValue value, Operand right) {
    String symbol = " " + order.symbol() + " ";
    return switch (as) {
      case NUMBER -> number(left, symbol, value, right);
      case TRUTH -> left.kind() == Kind.TRUTH && value.kind() == Kind.TRUTH ? test(left.sql() + " = " + value.sql())
          : test(folded(left) + " = " + folded(value, right));
      case TEXT -> test(operands.text(left) + symbol + text(value, right));
      case TEXT_IGNORING_CASE -> test(folded(left) + " = " + folded(value, right));
    };
  }

  private Phrase number(SqlValue left, String symbol, SqlValue value, Operand right) {
    SqlValue constant = right instanceof Operand.Constant fixed ? numeral(fixed.value(), left.kind()) : value;
    boolean alike = left.kind() == constant.kind() && (left.kind() == Kind.WHOLE || left.kind() == Kind.DECIMAL);
    return alike ? test(left.sql() + symbol + constant.sql())
        : test(operands.call(SqlMacro.COMPARE, operands.number(left), operands.number(constant)) + symbol + "0");
  }

  /** A constant as the number it is, also where the rule writes it as a text; as a double where nothing is lost. */
  private static SqlValue numeral(Value constant, Kind comparedWith) {
    Value number = constant;
    if (constant instanceof Value.Text text) {
      number = Numerals.isWhole(text.text()) ? new Value.Whole(Numerals.parseWhole(text.text()))
          : new Value.Decimal(Numerals.parseDecimal(text.text()));
    }
    boolean asDouble = comparedWith == Kind.DECIMAL && number instanceof Value.Whole whole
        && Math.abs((double) whole.value()) < EXACT_DOUBLES;
    return SqlLiteral.of(asDouble ? new Value.Decimal(((Value.Whole) number).value()) : number);
  }

  private String text(SqlValue value, Operand operand) {
    return operand instanceof Operand.Constant ? operands.text(operand) : operands.text(value);
  }

  private String folded(SqlValue value) {
    return fold(operands.text(value));
  }

  private String folded(SqlValue value, Operand operand) {
    return operand instanceof Operand.Constant constant
        ? operands.literal(Folding.fold(constant.value().text())) : folded(value);
  }

  private static String fold(String text) {
    return "lower(" + text + ")";
  }

  private Phrase oneOf(SqlValue subject, CompareAs as, List<Operand> values) {
    boolean constants = values.stream().allMatch(Operand.Constant.class::isInstance);
    if (constants && values.size() > 1 && (as == CompareAs.TEXT || as == CompareAs.TEXT_IGNORING_CASE)) {
      boolean fold = as == CompareAs.TEXT_IGNORING_CASE;
      List<String> texts = values.stream().map(value -> ((Operand.Constant) value).value().text())
          .map(text -> operands.literal(fold ? Folding.fold(text) : text)).toList();
      return test((fold ? folded(subject) : operands.text(subject)) + " IN (" + String.join(", ", texts) + ")");
    }
    return any(values.stream().map(value -> compare(subject, Test.Order.EQUAL, as, value)).toList());
  }

  private Phrase ofText(SqlValue subject, Test.OfText test, Operand part) {
    String name = switch (test.operator()) {
      case CONTAINS -> "contains";
      case STARTS_WITH -> "starts_with";
      case ENDS_WITH -> "ends_with";
      case LIKE -> throw new IllegalArgumentException("globs are tests of their own");
    };
    return either(part, value -> {
      String text = test.ignoreCase() ? folded(subject) : operands.text(subject);
      String wanted = test.ignoreCase() ? folded(value, part) : text(value, part);
      return call(name + "(" + text + ", " + wanted + ")");
    });
  }

  private Phrase like(String text, Glob glob, boolean ignoreCase) {
    String subject = ignoreCase ? fold(text) : text;
    StringBuilder pattern = new StringBuilder();
    boolean special = false;
    for (Glob.Piece piece : glob.pieces()) {
      if (piece instanceof Glob.Piece.Literal literal) {
        String wanted = ignoreCase ? Folding.fold(literal.text()) : literal.text();
        String escaped = ESCAPED.matcher(wanted).replaceAll("\\\\$0");
        special |= !escaped.equals(wanted);
        pattern.append(escaped);
      } else {
        pattern.append(piece instanceof Glob.Piece.AnyRun ? '%' : '_');
      }
    }
    return test(subject + " LIKE " + operands.literal(pattern.toString()) + (special ? " ESCAPE '\\'" : ""));
  }

  private Phrase matches(String text, Test.Pattern pattern, Span at) {
    Optional<String> re2 = pattern.compile(1) instanceof RegexResult.Compiled compiled
        ? compiled.regex().re2() : Optional.empty();
    if (re2.isEmpty()) {
      return refuse(SqlFact.JAVA_REGEX, at, "DuckDB runs RE2, which has no equal of the pattern " + pattern.pattern(),
          "write the pattern without look-around, back references and possessive repeats");
    }
    if (ANGLE_NAMED.matcher(re2.get()).find()) {
      return refuse(SqlFact.REGEX, at, "the RE2 in DuckDB does not read groups named `(?<name>…)`",
          "write `(?P<name>…)`, or `(…)` without a name");
    }
    return call("regexp_matches(" + text + ", " + operands.literal(re2.get()) + ")");
  }
}

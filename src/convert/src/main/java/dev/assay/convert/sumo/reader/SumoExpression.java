package dev.assay.convert.sumo.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An expression of a Cloud SIEM rule as written, but for parentheses, the case of keywords, and the choice between two
 * spellings of one operator or text. Expressions hold no places: two that read the same are equal.
 */
public sealed interface SumoExpression permits SumoExpression.Constant, SumoExpression.Truth, SumoExpression.Null,
    SumoExpression.Path, SumoExpression.Call, SumoExpression.ThreatMatch, SumoExpression.Elements,
    SumoExpression.Arithmetic, SumoExpression.Negative, SumoExpression.And, SumoExpression.Or, SumoExpression.Not,
    SumoExpression.Comparison, SumoExpression.NullTest, SumoExpression.Between, SumoExpression.In,
    SumoExpression.Like, SumoExpression.Rlike, SumoExpression.MatchesPattern, SumoExpression.MatchesGlob {

  /** Whether it is true or false by its form. A field or a call may be so by its value. */
  default boolean isCondition() {
    return this instanceof And || this instanceof Or || this instanceof Not || this instanceof Comparison
        || this instanceof NullTest || this instanceof Between || this instanceof In || this instanceof Like
        || this instanceof Rlike || this instanceof MatchesPattern || this instanceof MatchesGlob
        || this instanceof ThreatMatch;
  }

  /** A text or a number. */
  sealed interface Constant extends SumoExpression permits Text, Number {}

  record Text(String value) implements Constant {}

  /** @param value not negative: a minus is an operator */
  record Number(BigDecimal value) implements Constant {
    private static final int MOST_DIGITS = 40;
    private static final int LARGEST_SCALE = 400;
    private static final BigDecimal LIMIT = new BigDecimal("1e308");

    public Number {
      if (!isInRange(value)) {
        throw new IllegalArgumentException("not a number of an expression: " + value);
      }
    }

    static boolean isInRange(BigDecimal value) {
      return value.signum() >= 0 && value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= LARGEST_SCALE
          && value.compareTo(LIMIT) < 0;
    }
  }

  record Truth(boolean value) implements SumoExpression {}

  record Null() implements SumoExpression {}

  /** A field, or a part of one. */
  record Path(String name, List<Step> steps) implements SumoExpression {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "is", "null", "true", "false",
        "between", "like", "rlike", "matches", "hasthreatmatch");

    public Path {
      steps = List.copyOf(steps);
      if (!NAME.matcher(name).matches() || KEYWORDS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("not the name of a field: " + name);
      }
    }

    /** A field as a whole. */
    public static Path field(String name) {
      return new Path(name, List.of());
    }
  }

  /** A step into a map, a structure or an array. */
  sealed interface Step {
    /** {@code .name}. */
    record Member(String name) implements Step {
      public Member {
        if (!Path.NAME.matcher(name).matches()) {
          throw new IllegalArgumentException("not the name of a member: " + name);
        }
      }
    }

    /** {@code ['key']}. */
    record Key(String key) implements Step {}

    /** {@code [0]}, counted from zero. */
    record Index(int index) implements Step {
      public Index {
        if (index < 0) {
          throw new IllegalArgumentException("no element has the number " + index);
        }
      }
    }
  }

  record Call(SumoFunction function, List<SumoExpression> arguments) implements SumoExpression {
    public Call {
      arguments = List.copyOf(arguments);
      if (!function.takes(arguments.size())) {
        throw new IllegalArgumentException(function.label() + " does not take " + arguments.size());
      }
    }
  }

  /** Whether a value of these fields is a known indicator. */
  record ThreatMatch(List<Path> fields, Indicator indicator, Optional<IndicatorScope> scope)
      implements SumoExpression {
    public ThreatMatch {
      fields = atLeast(1, fields);
    }
  }

  /** {@code [a, b]}. */
  record Elements(List<SumoExpression> values) implements SumoExpression {
    public Elements {
      values = List.copyOf(values);
    }
  }

  enum ArithmeticOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/");

    private final String symbol;

    ArithmeticOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  record Arithmetic(ArithmeticOperator operator, SumoExpression left, SumoExpression right)
      implements SumoExpression {}

  record Negative(SumoExpression operand) implements SumoExpression {}

  /** Two operands or more. */
  record And(List<SumoExpression> operands) implements SumoExpression {
    public And {
      operands = atLeast(2, operands);
    }
  }

  /** Two operands or more. */
  record Or(List<SumoExpression> operands) implements SumoExpression {
    public Or {
      operands = atLeast(2, operands);
    }
  }

  record Not(SumoExpression operand) implements SumoExpression {}

  enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    ComparisonOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  record Comparison(ComparisonOperator operator, SumoExpression left, SumoExpression right)
      implements SumoExpression {}

  record NullTest(SumoExpression subject, boolean negated) implements SumoExpression {}

  record Between(SumoExpression subject, boolean negated, SumoExpression low, SumoExpression high)
      implements SumoExpression {}

  record In(SumoExpression subject, boolean negated, List<SumoExpression> values) implements SumoExpression {
    public In {
      values = atLeast(1, values);
    }
  }

  /** The whole value, with wildcards: {@code %} any run, {@code _} one character. */
  record Like(SumoExpression subject, boolean negated, SumoExpression pattern) implements SumoExpression {}

  /** A regular expression of {@code java.util.regex}, found anywhere in the value. */
  record Rlike(SumoExpression subject, boolean negated, SumoExpression pattern) implements SumoExpression {}

  /**
   * A regular expression of RE2, found anywhere in the value.
   *
   * @param pattern as it stands between the slashes
   */
  record MatchesPattern(SumoExpression subject, boolean negated, String pattern) implements SumoExpression {
    public MatchesPattern {
      if (!isWritable(pattern)) {
        throw new IllegalArgumentException("cannot stand between slashes: " + pattern);
      }
    }

    /** Whether its slashes have backslashes, and its beginning is not that of a comment. */
    private static boolean isWritable(String pattern) {
      int at = 0;
      while (at < pattern.length() && pattern.charAt(at) != '/') {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
      return at == pattern.length() && !pattern.startsWith("*");
    }
  }

  /** The whole value, with one wildcard: {@code *} any run. */
  record MatchesGlob(SumoExpression subject, boolean negated, SumoExpression glob) implements SumoExpression {}

  /** What {@code hasThreatMatch} asks of an indicator. */
  sealed interface Indicator {
    record All(List<Indicator> parts) implements Indicator {
      public All {
        parts = atLeast(2, parts);
      }
    }

    record Any(List<Indicator> parts) implements Indicator {
      public Any {
        parts = atLeast(2, parts);
      }
    }

    /** @param negative whether a minus stands before the value */
    record Has(IndicatorAttribute attribute, ComparisonOperator operator, boolean negative, Constant value)
        implements Indicator {
      public Has {
        if (negative && value instanceof Text) {
          throw new IllegalArgumentException("a text with a minus");
        }
      }
    }
  }

  enum IndicatorAttribute {
    ACTORS("actors"),
    CONFIDENCE("confidence"),
    ID("id"),
    INDICATOR("indicator"),
    KILL_CHAIN("killChain"),
    SOURCE("source"),
    THREAT_TYPE("threatType"),
    TYPE("type"),
    VALID_FROM("validFrom"),
    VALID_UNTIL("validUntil");

    private final String label;

    IndicatorAttribute(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  enum IndicatorScope {
    ACTIVE("active_indicators"),
    EXPIRED("expired_indicators"),
    ALL("all_indicators");

    private final String label;

    IndicatorScope(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private static <T> List<T> atLeast(int size, List<T> list) {
    if (list.size() < size) {
      throw new IllegalArgumentException(list.size() + " instead of at least " + size);
    }
    return List.copyOf(list);
  }
}

package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random well-formed expressions, of every kind the language has; their spans say nothing. */
public final class RandomExpressions {
  private static final List<String> NAMES = List.of("dstPort", "user_username", "a", "severity", "description", "id",
      "name", "count", "first", "step", "entity", "any", "all", "of", "by", "them", "rule", "as", "field", "network",
      "java", "when", "in", "null", "cs-uri-query", "with space", "tick`tock", "ключ", "_x9", "true", "0x");
  private static final List<String> TEXTS = List.of("", "tcp", "it's", "a\"b", "C:\\Windows\\", "line\nbreak",
      "tab\there", "bell\u0007", "snowman ☃ 😀",
      "\u202Ereversed", "'", "\\", "*", "10.0.0.0/8", "#no comment", "/*", "\uD800",
      "a much longer text that will make some lines too long to fit on the page");
  private static final List<String> PATTERNS = List.of("abc", "^a/b$", "\\d+\\.\\w", "[^/]+", "(?:x|y){2,3}", "a#b",
      " ", "\\\\", "'\"", "x*/");

  private final Random random;
  private final Span span;

  public RandomExpressions(Random random, Span span) {
    this.random = random;
    this.span = span;
  }

  /** A condition or operand, nested at most so deep. */
  public Expression any(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    return switch (random.nextInt(17)) {
      case 0, 1 -> new Expression.And(span, list(2, 5, () -> any(depth - 1)));
      case 2, 3 -> new Expression.Or(span, list(2, 5, () -> any(depth - 1)));
      case 4 -> new Expression.Not(span, any(depth - 1));
      case 5 -> new Expression.Arithmetic(span, pick(Expression.ArithmeticOperator.values()), any(depth - 1),
          any(depth - 1));
      case 6 -> new Expression.Negative(span, any(depth - 1));
      case 7 -> new Expression.Call(span, name(), list(0, 3, () -> any(depth - 1)));
      case 8 -> new Literal.Elements(span, list(0, 3, () -> any(depth - 1)));
      case 9 -> leaf();
      default -> test(depth);
    };
  }

  private Expression test(int depth) {
    Expression subject = any(depth - 1);
    Supplier<Expression> value = () -> any(depth - 1);
    return switch (random.nextInt(10)) {
      case 0, 1 -> comparison(subject, value.get());
      case 2 -> new Expression.In(span, flag(), flag(), subject, list(1, 8, value));
      case 3 -> new Expression.Between(span, flag(), subject, value.get(), value.get());
      case 4 -> new Expression.NullTest(span, flag(), subject);
      case 5 -> new Expression.TextTest(span, pick(Expression.TextOperator.values()), flag(), flag(),
          pick(Expression.Quantifier.values()), subject, list(1, 4, value));
      case 6 -> flag()
          ? new Expression.Matches(span, Expression.Dialect.RE2, flag(), pick(Expression.Quantifier.values()), subject,
              list(1, 3, this::regex))
          : new Expression.Matches(span, Expression.Dialect.JAVA, flag(), pick(Expression.Quantifier.values()), subject,
              list(1, 3, this::text));
      case 7 -> new Expression.InNetwork(span, flag(), subject, list(1, 3, this::text));
      case 8 -> new Expression.Includes(span, flag(), pick(Expression.Quantifier.values()), subject,
          list(1, 4, value));
      default -> new Expression.OfLets(span, pick(Expression.Quantifier.values()), list(1, 3, this::letPattern));
    };
  }

  private Expression comparison(Expression left, Expression right) {
    Expression.ComparisonOperator operator = pick(Expression.ComparisonOperator.values());
    boolean equality = operator == Expression.ComparisonOperator.EQUAL
        || operator == Expression.ComparisonOperator.NOT_EQUAL;
    return new Expression.Comparison(span, operator, equality && flag(), left, right);
  }

  private Expression leaf() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> text();
      case 2 -> number();
      case 3 -> new Literal.Truth(span, flag());
      case 4 -> duration();
      case 5 -> new Expression.Exists(span, path());
      case 6 -> new Expression.AnyField(span);
      default -> path();
    };
  }

  private Expression.LetPattern letPattern() {
    return flag()
        ? new Expression.LetPattern(span, Optional.empty(), false)
        : new Expression.LetPattern(span, Optional.of(name()), flag());
  }

  Expression.Path path() {
    return new Expression.Path(span, name(), list(0, random.nextInt(3), this::step));
  }

  private Expression.Step step() {
    return switch (random.nextInt(3)) {
      case 0 -> new Expression.Step.Member(name());
      case 1 -> new Expression.Step.Key(text());
      default -> new Expression.Step.Index(span, random.nextInt(1000));
    };
  }

  Name name() {
    return new Name(span, pick(NAMES));
  }

  Literal.Text text() {
    return new Literal.Text(span, pick(TEXTS), Literal.Quote.RAW);
  }

  private Literal.Regex regex() {
    return new Literal.Regex(span, pick(PATTERNS), pick(List.of("", "i", "ms", "ims")));
  }

  Literal.Number number() {
    BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000) - 500, pick(List.of(0, 0, 0, 1, 9, -3)));
    return new Literal.Number(span, value);
  }

  Literal.Duration duration() {
    return new Literal.Duration(span, random.nextInt(1, 1000), pick(Literal.Unit.values()));
  }

  boolean flag() {
    return random.nextBoolean();
  }

  <T> Optional<T> maybe(Supplier<T> content) {
    return flag() ? Optional.of(content.get()) : Optional.empty();
  }

  <T> List<T> list(int least, int most, Supplier<? extends T> content) {
    return IntStream.range(0, random.nextInt(least, most + 1)).<T>mapToObj(i -> content.get()).toList();
  }

  <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}

package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * An expression as written. Conditions and operands are one hierarchy here, because only the checker can tell
 * {@code (a)} the field from {@code (a)} the part of a condition.
 */
public sealed interface Expression permits Literal, Expression.Path, Expression.AnyField, Expression.Call,
    Expression.Arithmetic, Expression.Negative, Expression.And, Expression.Or, Expression.Not, Expression.Comparison,
    Expression.In, Expression.Between, Expression.NullTest, Expression.Exists, Expression.TextTest,
    Expression.Matches, Expression.InNetwork, Expression.Includes, Expression.OfLets {

  Span span();

  /** A field, a member of one, or the name of a {@code let}. */
  record Path(Span span, Name name, List<Step> steps) implements Expression {
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** A step into a structure, a map or an array. */
  sealed interface Step {
    /** {@code .name}. */
    record Member(Name name) implements Step {}

    /** {@code ['key']}. */
    record Key(Literal.Text key) implements Step {}

    /** {@code [0]}, counted from zero. */
    record Index(Span span, int index) implements Step {}
  }

  /** {@code any field}: each value of the raw event. Only the subject of a text test. */
  record AnyField(Span span) implements Expression {}

  record Call(Span span, Name function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
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

  record Arithmetic(Span span, ArithmeticOperator operator, Expression left, Expression right)
      implements Expression {}

  /** Unary minus. A minus before a number literal is part of the literal. */
  record Negative(Span span, Expression operand) implements Expression {}

  /** Two operands or more. */
  record And(Span span, List<Expression> operands) implements Expression {
    public And {
      operands = List.copyOf(operands);
    }
  }

  /** Two operands or more. */
  record Or(Span span, List<Expression> operands) implements Expression {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  record Not(Span span, Expression operand) implements Expression {}

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

  /** @param ignoreCase only for {@code =~} and {@code !~} */
  record Comparison(Span span, ComparisonOperator operator, boolean ignoreCase, Expression left, Expression right)
      implements Expression {}

  record In(Span span, boolean negated, boolean ignoreCase, Expression subject, List<Expression> values)
      implements Expression {
    public In {
      values = List.copyOf(values);
    }
  }

  record Between(Span span, boolean negated, Expression subject, Expression low, Expression high)
      implements Expression {}

  /** {@code is null}: the field is absent or null. */
  record NullTest(Span span, boolean negated, Expression subject) implements Expression {}

  /** {@code exists f}: the event has the field, even if it is null. */
  record Exists(Span span, Path subject) implements Expression {}

  enum TextOperator {
    CONTAINS("contains"),
    STARTS_WITH("startswith"),
    ENDS_WITH("endswith"),
    LIKE("like");

    private final String keyword;

    TextOperator(String keyword) {
      this.keyword = keyword;
    }

    public String keyword() {
      return keyword;
    }
  }

  /** Whether one of several values has to hold, or each of them. */
  enum Quantifier {
    ANY,
    ALL
  }

  record TextTest(
      Span span,
      TextOperator operator,
      boolean negated,
      boolean ignoreCase,
      Quantifier quantifier,
      Expression subject,
      List<Expression> values)
      implements Expression {
    public TextTest {
      values = List.copyOf(values);
    }
  }

  /** The dialects of regular expressions: RE2's, or Java's for foreign rules that need it. */
  enum Dialect {
    RE2,
    JAVA
  }

  /** Patterns are {@link Literal.Regex} in RE2's dialect and {@link Literal.Text} in Java's. */
  record Matches(
      Span span,
      Dialect dialect,
      boolean negated,
      Quantifier quantifier,
      Expression subject,
      List<Literal> patterns)
      implements Expression {
    public Matches {
      patterns = List.copyOf(patterns);
    }
  }

  record InNetwork(Span span, boolean negated, Expression subject, List<Literal.Text> networks)
      implements Expression {
    public InNetwork {
      networks = List.copyOf(networks);
    }
  }

  /** Whether an array holds values. */
  record Includes(Span span, boolean negated, Quantifier quantifier, Expression subject, List<Expression> values)
      implements Expression {
    public Includes {
      values = List.copyOf(values);
    }
  }

  /** {@code any of sel_*}, {@code all of (sel_a, sel_b)}, {@code any of them}: quantified over lets. */
  record OfLets(Span span, Quantifier quantifier, List<LetPattern> patterns) implements Expression {
    public OfLets {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * The name of a let, or the beginning of several names.
   *
   * @param name absent for {@code them}, every let
   */
  record LetPattern(Span span, Optional<Name> name, boolean prefix) {}
}

package dev.assay.core.check;

import dev.assay.core.net.Network;
import dev.assay.core.regex.Regex;
import dev.assay.core.regex.RegexResult;
import dev.assay.core.syntax.Expression.Dialect;
import dev.assay.core.syntax.Expression.TextOperator;
import dev.assay.core.text.Glob;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The smallest thing that is true or false of a record.
 *
 * <p>Tests are positive: a negated form is a {@link Condition.Not} around one. A missing value makes each of them
 * false, but {@link Is#IS_NULL} and its like. On an array a test holds when it holds for an element. Tests hold no
 * spans: two that mean the same are equal, and can be evaluated once.
 */
public sealed interface Test {

  /** What it looks at and compares with. */
  List<Operand> operands();

  /** Orders of comparison; the negated ones are not needed. */
  enum Order {
    EQUAL("="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Order(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    /** Whether the order holds for the result of a comparator. */
    public boolean holds(int comparison) {
      return switch (this) {
        case EQUAL -> comparison == 0;
        case LESS -> comparison < 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case GREATER -> comparison > 0;
        case GREATER_OR_EQUAL -> comparison >= 0;
      };
    }
  }

  record Compare(Operand left, Order order, CompareAs as, Operand right) implements Test {
    @Override
    public List<Operand> operands() {
      return List.of(left, right);
    }
  }

  /** Equal to one of the values. */
  record OneOf(Operand subject, CompareAs as, List<Operand> values) implements Test {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public List<Operand> operands() {
      return joined(subject, values);
    }
  }

  /** Both ends belong to the range. */
  record Between(Operand subject, CompareAs as, Operand low, Operand high) implements Test {
    @Override
    public List<Operand> operands() {
      return List.of(subject, low, high);
    }
  }

  /** Absent or null. */
  record Is(Property property, Operand subject) implements Test {
    @Override
    public List<Operand> operands() {
      return List.of(subject);
    }
  }

  /** There, even if null. */
  record Exists(Operand subject) implements Test {
    @Override
    public List<Operand> operands() {
      return List.of(subject);
    }
  }

  /** A boolean that is true. */
  record Holds(Operand subject) implements Test {
    @Override
    public List<Operand> operands() {
      return List.of(subject);
    }
  }

  /** Any of the values is contained, or is the beginning, or is the end. */
  record OfText(TextOperator operator, boolean ignoreCase, Operand subject, List<Operand> values) implements Test {
    public OfText {
      values = List.copyOf(values);
    }

    @Override
    public List<Operand> operands() {
      return joined(subject, values);
    }
  }

  /** Any of the patterns fits the whole value. */
  record Like(boolean ignoreCase, Operand subject, List<Glob> patterns) implements Test {
    public Like {
      patterns = List.copyOf(patterns);
    }

    @Override
    public List<Operand> operands() {
      return List.of(subject);
    }
  }

  /** Any of the patterns is found somewhere in the value. */
  record Matches(Operand subject, List<Pattern> patterns) implements Test {
    public Matches {
      patterns = List.copyOf(patterns);
    }

    @Override
    public List<Operand> operands() {
      return List.of(subject);
    }
  }

  /** @param flags a subset of {@code ims} */
  record Pattern(Dialect dialect, String pattern, String flags) {
    /** @param stepBudget how many characters a search may look at where no linear engine can run the pattern */
    public RegexResult compile(long stepBudget) {
      if (dialect == Dialect.JAVA) {
        return Regex.java(pattern, stepBudget);
      }
      Set<Regex.Flag> chosen = EnumSet.noneOf(Regex.Flag.class);
      flags.chars().mapToObj(letter -> Regex.Flag.of((char) letter)).flatMap(Optional::stream).forEach(chosen::add);
      return Regex.re2(pattern, chosen);
    }
  }

  record InNetwork(Operand subject, List<Network> networks) implements Test {
    public InNetwork {
      networks = List.copyOf(networks);
    }

    @Override
    public List<Operand> operands() {
      return List.of(subject);
    }
  }

  /** An array has one of the values, compared exactly. */
  record Includes(Operand subject, List<Operand> values) implements Test {
    public Includes {
      values = List.copyOf(values);
    }

    @Override
    public List<Operand> operands() {
      return joined(subject, values);
    }
  }

  /** One of the fields is a known indicator. Nothing is known without threat intelligence, so it is false. */
  record HasThreatMatch(List<String> fields, String filter) implements Test {
    public HasThreatMatch {
      fields = List.copyOf(fields);
    }

    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  private static List<Operand> joined(Operand subject, List<Operand> values) {
    return Stream.concat(Stream.of(subject), values.stream()).toList();
  }
}

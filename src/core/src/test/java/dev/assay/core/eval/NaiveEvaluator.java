package dev.assay.core.eval;

import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Expression.Quantifier;
import dev.assay.core.syntax.Literal;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The language's meaning, written down as plainly as it can be: straight from the tree of the syntax, over a map,
 * with big decimals, and with nothing of the checker, the planner or the evaluator. Values are texts, big decimals,
 * booleans, lists of texts, and null for missing.
 */
final class NaiveEvaluator {
  private final Map<String, Object> record;
  private final Map<String, String> raw;
  private final Map<String, Expression> lets;

  NaiveEvaluator(Map<String, Object> record, Map<String, String> raw, Map<String, Expression> lets) {
    this.record = record;
    this.raw = raw;
    this.lets = lets;
  }

  boolean holds(Expression e) {
    if (e instanceof Expression.And and) {
      return and.operands().stream().allMatch(this::holds);
    }
    if (e instanceof Expression.Or or) {
      return or.operands().stream().anyMatch(this::holds);
    }
    if (e instanceof Expression.Not not) {
      return !holds(not.operand());
    }
    if (e instanceof Literal.Truth truth) {
      return truth.value();
    }
    if (e instanceof Expression.Path path) {
      Expression let = lets.get(path.name().text());
      return let != null ? holds(let) : Boolean.TRUE.equals(value(path));
    }
    if (e instanceof Expression.Comparison c) {
      return switch (c.operator()) {
        case EQUAL -> equal(c.left(), c.right(), c.ignoreCase());
        case NOT_EQUAL -> !equal(c.left(), c.right(), c.ignoreCase());
        case LESS -> ordered(c.left(), c.right(), sign -> sign < 0);
        case LESS_OR_EQUAL -> ordered(c.left(), c.right(), sign -> sign <= 0);
        case GREATER -> ordered(c.left(), c.right(), sign -> sign > 0);
        case GREATER_OR_EQUAL -> ordered(c.left(), c.right(), sign -> sign >= 0);
      };
    }
    if (e instanceof Expression.In in) {
      return in.negated() != in.values().stream().anyMatch(v -> equal(in.subject(), v, in.ignoreCase()));
    }
    if (e instanceof Expression.Between b) {
      return b.negated() != elements(b.subject()).stream().anyMatch(v ->
          compare(v, value(b.low())) != null && compare(v, value(b.low())) >= 0
              && compare(v, value(b.high())) != null && compare(v, value(b.high())) <= 0);
    }
    if (e instanceof Expression.NullTest n) {
      return n.negated() != (value(n.subject()) == null);
    }
    if (e instanceof Expression.Exists exists) {
      String name = exists.subject().name().text();
      return name.equals("fields") ? value(exists.subject()) != null : record.containsKey(name);
    }
    if (e instanceof Expression.TextTest t) {
      BiPredicate<String, String> operator = switch (t.operator()) {
        case CONTAINS -> String::contains;
        case STARTS_WITH -> String::startsWith;
        case ENDS_WITH -> String::endsWith;
        case LIKE -> NaiveEvaluator::glob;
      };
      return t.negated() != quantified(t.quantifier(), t.values(), wanted ->
          elements(t.subject()).stream().anyMatch(found -> elements(wanted).stream().anyMatch(part ->
              operator.test(folded(text(found), t.ignoreCase()), folded(text(part), t.ignoreCase())))));
    }
    if (e instanceof Expression.Matches m) {
      return m.negated() != quantified(m.quantifier(), m.patterns(), pattern -> elements(m.subject()).stream()
          .anyMatch(found -> pattern(pattern).matcher(text(found)).find()));
    }
    if (e instanceof Expression.InNetwork n) {
      return n.negated() != n.networks().stream().anyMatch(network -> elements(n.subject()).stream()
          .anyMatch(found -> inNetwork(text(found), network.value())));
    }
    if (e instanceof Expression.Includes i) {
      return i.negated() != quantified(i.quantifier(), i.values(), wanted ->
          elements(i.subject()).stream().anyMatch(found -> text(found).equals(text(value(wanted)))));
    }
    if (e instanceof Expression.OfLets of) {
      return quantified(of.quantifier(), new ArrayList<>(lets.values()), this::holds);
    }
    if (e instanceof Expression.Call call && call.function().text().equals("isEmpty")) {
      Object value = value(call.arguments().get(0));
      return value == null || value.equals("");
    }
    throw new IllegalArgumentException(e.toString());
  }

  private static <T> boolean quantified(Quantifier quantifier, List<T> values, Predicate<T> test) {
    return quantifier == Quantifier.ALL ? values.stream().allMatch(test) : values.stream().anyMatch(test);
  }

  private Object value(Expression e) {
    if (e instanceof Literal.Text text) {
      return text.value();
    }
    if (e instanceof Literal.Number number) {
      return number.value();
    }
    if (e instanceof Literal.Truth truth) {
      return truth.value();
    }
    if (e instanceof Expression.Path path) {
      if (path.steps().isEmpty()) {
        return record.get(path.name().text());
      }
      if (path.steps().get(0) instanceof Expression.Step.Key key) {
        return raw.get(key.key().value());
      }
      int index = ((Expression.Step.Index) path.steps().get(0)).index();
      return record.get(path.name().text()) instanceof List<?> list && index < list.size() ? list.get(index) : null;
    }
    if (e instanceof Expression.Arithmetic a) {
      BigDecimal left = number(value(a.left()));
      BigDecimal right = number(value(a.right()));
      return left == null || right == null ? null : switch (a.operator()) {
        case ADD -> left.add(right);
        case SUBTRACT -> left.subtract(right);
        case MULTIPLY -> left.multiply(right);
        case DIVIDE -> throw new IllegalArgumentException("not exact");
      };
    }
    if (e instanceof Expression.Call call) {
      Object argument = value(call.arguments().get(0));
      return switch (call.function().text()) {
        case "lower" -> argument == null ? null : folded(text(argument), true);
        case "length" -> argument == null ? BigDecimal.ZERO
            : BigDecimal.valueOf(text(argument).codePoints().count());
        default -> throw new IllegalArgumentException(call.toString());
      };
    }
    throw new IllegalArgumentException(e.toString());
  }

  /** The values a test looks at, none where the operand is missing. */
  private List<Object> elements(Expression e) {
    if (e instanceof Expression.AnyField) {
      return List.copyOf(raw.values());
    }
    Object value = value(e);
    return value == null ? List.of() : value instanceof List<?> list ? List.copyOf(list) : List.of(value);
  }

  private boolean equal(Expression left, Expression right, boolean ignoreCase) {
    for (Object a : elements(left)) {
      for (Object b : elements(right)) {
        if (ignoreCase ? folded(text(a), true).equals(folded(text(b), true))
            : compare(a, b) != null && compare(a, b) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean ordered(Expression left, Expression right, Predicate<Integer> order) {
    for (Object a : elements(left)) {
      for (Object b : elements(right)) {
        if (compare(a, b) != null && order.test(compare(a, b))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Null where the two do not compare. */
  private static Integer compare(Object a, Object b) {
    if (a == null || b == null) {
      return null;
    }
    if (a instanceof BigDecimal || b instanceof BigDecimal) {
      return number(a) == null || number(b) == null ? null : number(a).compareTo(number(b));
    }
    if (a instanceof Boolean || b instanceof Boolean) {
      return folded(text(a), true).compareTo(folded(text(b), true));
    }
    int[] x = text(a).codePoints().toArray();
    int[] y = text(b).codePoints().toArray();
    return Arrays.compare(x, y);
  }

  private static BigDecimal number(Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    return value instanceof String text && text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")
        ? new BigDecimal(text) : null;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static String folded(String text, boolean fold) {
    if (!fold) {
      return text;
    }
    StringBuilder folded = new StringBuilder();
    text.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean glob(String text, String pattern) {
    StringBuilder regex = new StringBuilder("(?s)");
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (pattern.startsWith("[*]", i) || pattern.startsWith("[?]", i) || pattern.startsWith("[[]", i)) {
        regex.append("\\").append(pattern.charAt(i + 1));
        i += 2;
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.matches(regex.toString(), text);
  }

  private static Pattern pattern(Literal literal) {
    if (literal instanceof Literal.Regex regex) {
      int flags = (regex.flags().contains("i") ? Pattern.CASE_INSENSITIVE : 0)
          | (regex.flags().contains("m") ? Pattern.MULTILINE : 0)
          | (regex.flags().contains("s") ? Pattern.DOTALL : 0) | Pattern.UNIX_LINES;
      return Pattern.compile(regex.pattern(), flags);
    }
    return Pattern.compile(((Literal.Text) literal).value());
  }

  private static boolean inNetwork(String address, String network) {
    if (!address.matches("(\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      return false;
    }
    try {
      byte[] bits = InetAddress.getByName(address).getAddress();
      byte[] wanted = InetAddress.getByName(network.replaceAll("/.*", "")).getAddress();
      int length = Integer.parseInt(network.replaceAll(".*/", ""));
      if (bits.length != wanted.length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        int mask = 1 << (7 - i % 8);
        if ((bits[i / 8] & mask) != (wanted[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}

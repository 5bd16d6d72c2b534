package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.ArithmeticOperator;
import dev.assay.convert.sumo.reader.SumoExpression.Indicator;
import dev.assay.convert.sumo.reader.SumoExpression.Path;
import dev.assay.convert.sumo.reader.SumoExpression.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes expressions down so that reading them gives the same expression again: on one line, keywords in upper case,
 * and parentheses only where they are needed.
 */
public final class SumoPrinter {
  /** How tightly each kind of expression binds. */
  private enum Level {
    OR,
    AND,
    NOT,
    TEST,
    SUM,
    PRODUCT,
    SIGNED,
    SINGLE
  }

  private final SumoDialect dialect;

  public SumoPrinter(SumoDialect dialect) {
    this.dialect = dialect;
  }

  public static String print(SumoExpression expression) {
    return new SumoPrinter(SumoDialect.DEFAULT).text(expression);
  }

  /** Whether there are quotes that can hold a text: not, if it has a single quote and ends with a backslash. */
  public boolean canQuote(String text) {
    return Quotes.hold(text, dialect);
  }

  /** @throws IllegalArgumentException if the expression has a text that no quotes can hold */
  public String text(SumoExpression expression) {
    if (expression instanceof SumoExpression.Or or) {
      return joined(or.operands(), " OR ", Level.AND);
    }
    if (expression instanceof SumoExpression.And and) {
      return joined(and.operands(), " AND ", Level.NOT);
    }
    if (expression instanceof SumoExpression.Not not) {
      return "NOT " + inside(not.operand(), Level.NOT);
    }
    if (expression instanceof SumoExpression.Comparison comparison) {
      return subject(comparison.left()) + " " + comparison.operator().symbol() + " " + subject(comparison.right());
    }
    if (expression instanceof SumoExpression.NullTest test) {
      return subject(test.subject()) + (test.negated() ? " IS NOT NULL" : " IS NULL");
    }
    if (expression instanceof SumoExpression.Between between) {
      return subject(between.subject()) + not(between.negated()) + " BETWEEN " + subject(between.low()) + " AND "
          + subject(between.high());
    }
    if (expression instanceof SumoExpression.In in) {
      return subject(in.subject()) + not(in.negated()) + " IN (" + joined(in.values(), ", ", Level.SUM) + ")";
    }
    if (expression instanceof SumoExpression.Like like) {
      return subject(like.subject()) + not(like.negated()) + " LIKE " + subject(like.pattern());
    }
    if (expression instanceof SumoExpression.Rlike rlike) {
      return subject(rlike.subject()) + not(rlike.negated()) + " RLIKE " + subject(rlike.pattern());
    }
    if (expression instanceof SumoExpression.MatchesPattern matches) {
      return subject(matches.subject()) + not(matches.negated()) + " MATCHES /" + matches.pattern() + "/";
    }
    if (expression instanceof SumoExpression.MatchesGlob matches) {
      return subject(matches.subject()) + not(matches.negated()) + " MATCHES " + subject(matches.glob());
    }
    return value(expression);
  }

  private String value(SumoExpression expression) {
    if (expression instanceof SumoExpression.Arithmetic arithmetic) {
      boolean sum = arithmetic.operator() == ArithmeticOperator.ADD
          || arithmetic.operator() == ArithmeticOperator.SUBTRACT;
      return inside(arithmetic.left(), sum ? Level.SUM : Level.PRODUCT) + " " + arithmetic.operator().symbol() + " "
          + inside(arithmetic.right(), sum ? Level.PRODUCT : Level.SIGNED);
    }
    if (expression instanceof SumoExpression.Negative negative) {
      return "-" + inside(negative.operand(), Level.SIGNED);
    }
    if (expression instanceof SumoExpression.Text text) {
      return Quotes.quoted(text.value(), dialect);
    }
    if (expression instanceof SumoExpression.Number number) {
      return number.value().toString();
    }
    if (expression instanceof SumoExpression.Truth truth) {
      return Boolean.toString(truth.value());
    }
    if (expression instanceof SumoExpression.Null) {
      return "NULL";
    }
    if (expression instanceof SumoExpression.Elements elements) {
      return "[" + joined(elements.values(), ", ", Level.SUM) + "]";
    }
    if (expression instanceof SumoExpression.Call call) {
      return call.function().label() + "(" + joined(call.arguments(), ", ", Level.OR) + ")";
    }
    if (expression instanceof SumoExpression.ThreatMatch match) {
      return "hasThreatMatch([" + match.fields().stream().map(this::path).collect(Collectors.joining(", ")) + "], "
          + indicator(match.indicator(), false) + match.scope().map(scope -> ", " + scope.label()).orElse("") + ")";
    }
    return path((Path) expression);
  }

  private String path(Path path) {
    StringBuilder out = new StringBuilder(path.name());
    for (Step step : path.steps()) {
      if (step instanceof Step.Member member) {
        out.append('.').append(member.name());
      } else if (step instanceof Step.Key key) {
        out.append('[').append(Quotes.quoted(key.key(), dialect)).append(']');
      } else if (step instanceof Step.Index index) {
        out.append('[').append(index.index()).append(']');
      }
    }
    return out.toString();
  }

  private String indicator(Indicator indicator, boolean part) {
    if (indicator instanceof Indicator.Has has) {
      String operator = switch (has.operator()) {
        case LESS_OR_EQUAL -> "=<";
        case GREATER_OR_EQUAL -> "=>";
        default -> has.operator().symbol();
      };
      return has.attribute().label() + " " + operator + " " + (has.negative() ? "-" : "") + value(has.value());
    }
    boolean all = indicator instanceof Indicator.All;
    List<Indicator> parts = all ? ((Indicator.All) indicator).parts() : ((Indicator.Any) indicator).parts();
    String joined = parts.stream().map(each -> indicator(each, true))
        .collect(Collectors.joining(all ? " AND " : " OR "));
    return part ? "(" + joined + ")" : joined;
  }

  private String subject(SumoExpression expression) {
    return inside(expression, Level.SUM);
  }

  private static String not(boolean negated) {
    return negated ? " NOT" : "";
  }

  private String joined(List<SumoExpression> expressions, String between, Level loosest) {
    return expressions.stream().map(each -> inside(each, loosest)).collect(Collectors.joining(between));
  }

  /** In parentheses where it binds more loosely than its place allows. */
  private String inside(SumoExpression expression, Level loosest) {
    return level(expression).compareTo(loosest) < 0 ? "(" + text(expression) + ")" : text(expression);
  }

  private static Level level(SumoExpression expression) {
    if (expression instanceof SumoExpression.Or) {
      return Level.OR;
    }
    if (expression instanceof SumoExpression.And) {
      return Level.AND;
    }
    if (expression instanceof SumoExpression.Not) {
      return Level.NOT;
    }
    if (expression instanceof SumoExpression.ThreatMatch) {
      return Level.SINGLE;
    }
    if (expression.isCondition()) {
      return Level.TEST;
    }
    if (expression instanceof SumoExpression.Arithmetic arithmetic) {
      boolean sum = arithmetic.operator() == ArithmeticOperator.ADD
          || arithmetic.operator() == ArithmeticOperator.SUBTRACT;
      return sum ? Level.SUM : Level.PRODUCT;
    }
    return expression instanceof SumoExpression.Negative ? Level.SIGNED : Level.SINGLE;
  }
}

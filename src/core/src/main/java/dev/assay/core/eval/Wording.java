package dev.assay.core.eval;

import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Test;
import dev.assay.core.diagnostic.ShownText;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.syntax.Expression.Dialect;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a test saw and what it wants, for people. */
final class Wording {
  private static final int LONGEST_VALUE = 120;
  private static final int MOST_VALUES = 8;

  private Wording() {}

  static String seen(String name, Value value) {
    if (value == null) {
      return name + " is missing";
    }
    return name + " is " + shown(value);
  }

  static String shown(Value value) {
    String cut = ShownText.cut(value.text(), LONGEST_VALUE);
    return value instanceof Value.Text ? "'" + cut + "'" : cut;
  }

  static String wanted(Test test) {
    if (test instanceof Test.Compare compare) {
      String tilde = compare.as() == CompareAs.TEXT_IGNORING_CASE ? "~" : "";
      return compare.order().symbol() + tilde + " " + compare.right().describe();
    }
    if (test instanceof Test.OneOf oneOf) {
      return "one of " + list(oneOf.values(), Operand::describe)
          + (oneOf.as() == CompareAs.TEXT_IGNORING_CASE ? ", ignoring case" : "");
    }
    if (test instanceof Test.Between between) {
      return "between " + between.low().describe() + " and " + between.high().describe();
    }
    if (test instanceof Test.Is is) {
      return is.property().label();
    }
    if (test instanceof Test.Exists) {
      return "to exist";
    }
    if (test instanceof Test.Holds) {
      return "= true";
    }
    if (test instanceof Test.OfText text) {
      return text.operator().keyword() + (text.ignoreCase() ? "~ " : " ") + list(text.values(), Operand::describe);
    }
    if (test instanceof Test.Like like) {
      return "like" + (like.ignoreCase() ? "~ " : " ") + list(like.patterns(), glob -> "'" + glob + "'");
    }
    if (test instanceof Test.Matches matches) {
      return "matches " + list(matches.patterns(), pattern -> pattern.dialect() == Dialect.RE2
          ? "/" + pattern.pattern() + "/" + pattern.flags() : "java '" + pattern.pattern() + "'");
    }
    if (test instanceof Test.InNetwork network) {
      return "in network " + list(network.networks(), Network::toString);
    }
    if (test instanceof Test.Includes includes) {
      return "includes " + list(includes.values(), Operand::describe);
    }
    return "a known indicator";
  }

  private static <T> String list(List<T> items, Function<T, String> label) {
    String shown = items.stream().limit(MOST_VALUES).map(label).collect(Collectors.joining(", "));
    return items.size() == 1 ? shown : items.size() <= MOST_VALUES ? "(" + shown + ")"
        : "(" + shown + ", … " + (items.size() - MOST_VALUES) + " more)";
  }
}

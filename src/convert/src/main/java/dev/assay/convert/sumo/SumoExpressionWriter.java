package dev.assay.convert.sumo;

import dev.assay.convert.export.ConditionWriter;
import dev.assay.convert.export.Phrase;
import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Property;
import dev.assay.core.check.Test;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression.Dialect;
import dev.assay.core.syntax.Expression.TextOperator;
import dev.assay.core.text.Folding;
import dev.assay.core.text.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes conditions in the expression language of Cloud SIEM. */
final class SumoExpressionWriter extends ConditionWriter {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int TEST = 4;

  /** The atom that is being written, for the place of a refusal. */
  private Span at;
  private final SumoOperands operands = new SumoOperands(
      obstacle -> refuse(obstacle.fact(), at, obstacle.reason(), obstacle.help()));

  @Override
  protected Phrase all(List<Phrase> phrases) {
    return joined(phrases, " AND ", AND);
  }

  @Override
  protected Phrase any(List<Phrase> phrases) {
    return joined(phrases, " OR ", OR);
  }

  private static Phrase joined(List<Phrase> phrases, String word, int binding) {
    return new Phrase(String.join(word, phrases.stream().map(phrase -> phrase.within(binding + 1)).toList()), binding);
  }

  private static Phrase either(List<Phrase> phrases) {
    return phrases.size() == 1 ? phrases.get(0) : joined(phrases, " OR ", OR);
  }

  @Override
  protected Phrase not(Phrase phrase) {
    return new Phrase("NOT " + (phrase.binding() == TEST ? phrase.text() : "(" + phrase.text() + ")"), NOT);
  }

  @Override
  protected Phrase constant(boolean value) {
    return test(Boolean.toString(value));
  }

  private static Phrase test(String text) {
    return new Phrase(text, TEST);
  }

  @Override
  protected Phrase atom(Condition.Atom atom) {
    at = atom.span();
    Test test = atom.test();
    if (test instanceof Test.Includes includes) {
      return includes(includes);
    }
    if (test instanceof Test.HasThreatMatch threat) {
      return refuse(SumoFact.THREAT_INTELLIGENCE, at, "without threat intelligence here its verdict cannot be proven",
          "keep rules that ask for indicators out of this target: `export except … because \"…\"`");
    }
    Optional<Operand> plural = test.operands().stream().filter(SumoOperands::isPlural).findFirst();
    if (plural.isPresent()) {
      return plural(test, plural.get());
    }
    if (test instanceof Test.Compare compare) {
      return compare(compare.left(), compare.order().symbol(), compare.as(), compare.right());
    }
    if (test instanceof Test.OneOf oneOf) {
      return oneOf(oneOf);
    }
    if (test instanceof Test.Between between) {
      return test(operands.write(between.subject()) + " BETWEEN " + operands.write(between.low()) + " AND "
          + operands.write(between.high()));
    }
    if (test instanceof Test.Is is) {
      return is(is);
    }
    if (test instanceof Test.Exists) {
      return refuse(SumoFact.ABSENT_IS_NULL, at, "a record does not tell a field that is absent from one that is null",
          "write `is not null` if that is meant");
    }
    if (test instanceof Test.Holds holds) {
      return test(operands.write(holds.subject()) + " = true");
    }
    if (test instanceof Test.OfText text) {
      return ofText(text);
    }
    if (test instanceof Test.Like like) {
      return either(like.patterns().stream().map(glob -> like(like.subject(), glob, like.ignoreCase())).toList());
    }
    if (test instanceof Test.Matches matches) {
      return either(matches.patterns().stream().map(pattern -> matches(matches.subject(), pattern)).toList());
    }
    return network((Test.InNetwork) test);
  }

  private Phrase includes(Test.Includes includes) {
    List<Phrase> phrases = new ArrayList<>();
    for (Operand value : includes.values()) {
      phrases.add(test("array_contains(" + operands.write(includes.subject()) + ", " + operands.write(value) + ")"));
    }
    return either(phrases);
  }

  /** On an array only equality has a form: {@code array_contains}. */
  private Phrase plural(Test test, Operand plural) {
    if (plural.type() == FieldType.STRING_ARRAY && test instanceof Test.Is is && is.property() == Property.IS_NULL) {
      return test(operands.write(is.subject()) + " IS NULL");
    }
    if (plural.type() == FieldType.STRING_ARRAY && test instanceof Test.Compare compare
        && compare.order() == Test.Order.EQUAL && compare.as() == CompareAs.TEXT
        && compare.right() instanceof Operand.Constant) {
      return includes(new Test.Includes(compare.left(), List.of(compare.right())));
    }
    if (plural.type() == FieldType.STRING_ARRAY && test instanceof Test.OneOf oneOf && oneOf.as() == CompareAs.TEXT
        && oneOf.values().stream().allMatch(Operand.Constant.class::isInstance)) {
      return includes(new Test.Includes(oneOf.subject(), oneOf.values()));
    }
    return refuse(SumoFact.ARRAYS, at, "what this test means of `" + plural.describe() + "`, which has several values, "
        + "is not documented", "ask for one of its values: `includes '…'`, `" + plural.describe() + "[0]`, `"
        + plural.describe() + "['key']`");
  }

  private Phrase compare(Operand left, String symbol, CompareAs as, Operand right) {
    if (as == CompareAs.TEXT_IGNORING_CASE) {
      return test(folded(left) + " " + symbol + " " + folded(right));
    }
    if (as == CompareAs.TEXT && symbol.equals("=") && isUnquotable(right)) {
      return whole(left, ((Operand.Constant) right).value().text());
    }
    return test(operands.write(left) + " " + symbol + " " + comparable(as, right));
  }

  /** The right side; truth is written as the truth it is. */
  private String comparable(CompareAs as, Operand right) {
    if (as == CompareAs.TRUTH && right instanceof Operand.Constant constant) {
      return Folding.fold(constant.value().text());
    }
    return operands.write(right);
  }

  private Phrase oneOf(Test.OneOf oneOf) {
    boolean fold = oneOf.as() == CompareAs.TEXT_IGNORING_CASE;
    List<Phrase> phrases = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    for (Operand value : oneOf.values()) {
      if (isUnquotable(value)) {
        phrases.add(compare(oneOf.subject(), "=", oneOf.as(), value));
      } else {
        listed.add(fold ? folded(value) : comparable(oneOf.as(), value));
      }
    }
    if (!listed.isEmpty()) {
      String subject = fold ? folded(oneOf.subject()) : operands.write(oneOf.subject());
      phrases.add(0, test(subject + " IN (" + String.join(", ", listed) + ")"));
    }
    return either(phrases);
  }

  private static boolean isUnquotable(Operand operand) {
    return operand instanceof Operand.Constant constant && constant.value() instanceof Value.Text text
        && SumoLiteral.quote(text.text()).isEmpty();
  }

  /** The operand's text in lower case. */
  private String folded(Operand operand) {
    if (operand instanceof Operand.Constant constant) {
      return operands.text(Folding.fold(constant.value().text()));
    }
    return "lower(" + text(operand) + ")";
  }

  /** The operand as a text. */
  private String text(Operand operand) {
    boolean isText = operand.type() == FieldType.STRING || operand.type() == FieldType.ANY;
    return isText ? operands.write(operand) : "toString(" + operands.write(operand) + ")";
  }

  private Phrase whole(Operand subject, String text) {
    return test(text(subject) + " MATCHES " + SumoPattern.literal("^" + SumoPattern.quote(text) + "$"));
  }

  private Phrase is(Test.Is is) {
    return switch (is.property()) {
      case IS_NULL -> test(operands.write(is.subject()) + " IS NULL");
      case IS_EMPTY, IS_BLANK -> test(is.property().label() + "(" + operands.write(is.subject()) + ")");
      default -> refuse(SumoFact.FUNCTIONS, at,
          "what `" + is.property().label() + "` gives for every argument is not documented",
          "name the networks: `in network (…)`");
    };
  }

  private Phrase ofText(Test.OfText test) {
    List<Phrase> phrases = new ArrayList<>();
    for (Operand value : test.values()) {
      if (value instanceof Operand.Constant constant) {
        phrases.add(ofText(test, constant.value().text()));
      } else {
        return refuse(SumoFact.LIKE, at, "a pattern cannot be built from the field `" + value.describe() + "`",
            "compare with a constant");
      }
    }
    return either(phrases);
  }

  private Phrase ofText(Test.OfText test, String value) {
    boolean open = test.operator() != TextOperator.STARTS_WITH;
    boolean ending = test.operator() != TextOperator.ENDS_WITH;
    String wanted = test.ignoreCase() ? Folding.fold(value) : value;
    String subject = test.ignoreCase() ? folded(test.subject()) : text(test.subject());
    if (isPlain(wanted)) {
      return test(subject + " LIKE " + operands.text((open ? "%" : "") + wanted + (ending ? "%" : "")));
    }
    return test(subject + " MATCHES "
        + SumoPattern.literal((open ? "" : "^") + SumoPattern.quote(wanted) + (ending ? "" : "$")));
  }

  private Phrase like(Operand subject, Glob glob, boolean ignoreCase) {
    String subjectText = ignoreCase ? folded(subject) : text(subject);
    Function<String, String> literal = ignoreCase ? Folding::fold : Function.identity();
    boolean plain = true;
    StringBuilder pattern = new StringBuilder();
    for (Glob.Piece piece : glob.pieces()) {
      if (piece instanceof Glob.Piece.Literal fixed) {
        plain &= isPlain(literal.apply(fixed.text()));
        pattern.append(literal.apply(fixed.text()));
      } else {
        pattern.append(piece instanceof Glob.Piece.AnyRun ? '%' : '_');
      }
    }
    if (plain) {
      return test(subjectText + " LIKE " + operands.text(pattern.toString()));
    }
    Glob folded = ignoreCase ? Glob.parse(Folding.fold(glob.toString())) : glob;
    return test(subjectText + " MATCHES " + SumoPattern.literal(SumoPattern.of(folded)));
  }

  /** Whether a text means itself in a pattern of {@code LIKE}, whatever a backslash means there. */
  private static boolean isPlain(String text) {
    return text.chars().noneMatch(c -> c == '%' || c == '_' || c == '\\') && SumoLiteral.quote(text).isPresent();
  }

  private Phrase matches(Operand subject, Test.Pattern pattern) {
    if (pattern.dialect() == Dialect.JAVA) {
      return test(text(subject) + " RLIKE " + operands.text(pattern.pattern()));
    }
    String flags = pattern.flags().isEmpty() ? "" : "(?" + pattern.flags() + ")";
    return test(text(subject) + " MATCHES " + SumoPattern.literal(flags + pattern.pattern()));
  }

  private Phrase network(Test.InNetwork test) {
    List<Phrase> phrases = new ArrayList<>();
    for (Network network : test.networks()) {
      Optional<String> pattern = NetworkPattern.of(network);
      if (pattern.isEmpty()) {
        return refuse(SumoFact.ADDRESSES, at, "no expression knows the many spellings of an IPv6 address, so "
            + network + " cannot be tested", "make it a network block or a match list, and ask for "
            + "`…_isInternal` or `listMatches`");
      }
      phrases.add(test(text(test.subject()) + " MATCHES " + SumoPattern.literal(pattern.get())));
    }
    return either(phrases);
  }
}

package dev.assay.convert.search;

import dev.assay.convert.export.ConditionWriter;
import dev.assay.convert.export.Phrase;
import dev.assay.convert.search.SearchOperands.Unwritable;
import dev.assay.convert.sumo.NetworkPattern;
import dev.assay.convert.sumo.SumoPattern;
import dev.assay.convert.text.LineOutput;
import dev.assay.core.check.CompareAs;
import dev.assay.core.check.Condition;
import dev.assay.core.check.Operand;
import dev.assay.core.check.Property;
import dev.assay.core.check.Test;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression.Dialect;
import dev.assay.core.syntax.Expression.TextOperator;
import dev.assay.core.text.Folding;
import dev.assay.core.text.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Writes conditions for the operator {@code where}. Nothing is promised there about missing values, so every test says
 * itself what it is then: {@code if(isNull(a), false, a = "x")}, as Cloud SIEM's own searches for the records of a
 * signal do.
 *
 * @see <a href="https://www.sumologic.com/help/docs/search/search-query-language/search-operators/where/">where</a>
 */
final class SearchConditionWriter extends ConditionWriter {
  private static final int JOINED = 1;
  private static final int WHOLE = 2;

  @Override
  protected Phrase all(List<Phrase> phrases) {
    return joined(phrases, " and ");
  }

  @Override
  protected Phrase any(List<Phrase> phrases) {
    return joined(phrases, " or ");
  }

  /** Which of the two words binds tighter is not documented. */
  private static Phrase joined(List<Phrase> phrases, String word) {
    return phrases.size() == 1 ? phrases.get(0)
        : new Phrase(String.join(word, phrases.stream().map(phrase -> phrase.within(WHOLE)).toList()), JOINED);
  }

  @Override
  protected Phrase not(Phrase phrase) {
    return new Phrase("!(" + phrase.text() + ")", WHOLE);
  }

  @Override
  protected Phrase constant(boolean value) {
    return new Phrase(Boolean.toString(value), WHOLE);
  }

  @Override
  protected Phrase atom(Condition.Atom atom) {
    try {
      return write(atom.test());
    } catch (Unwritable unwritable) {
      return refuse(unwritable.fact(), atom.span(), unwritable.getMessage(), unwritable.help());
    }
  }

  private Phrase write(Test test) throws Unwritable {
    if (test instanceof Test.HasThreatMatch) {
      throw new Unwritable(SearchFact.THREAT_INTELLIGENCE, "a search asks for indicators in another way",
          "keep the rule out of this target: `export except … because \"…\"`");
    }
    if (test instanceof Test.Exists) {
      throw new Unwritable(SearchFact.ABSENT_IS_NULL, "a field that is absent is not told from one that is null",
          "write `is not null` if that is meant");
    }
    if (test instanceof Test.Is is) {
      return is(is);
    }
    if (test.operands().stream().anyMatch(SearchFact::isPlural)) {
      return plural(test);
    }
    if (test instanceof Test.Compare compare) {
      return guarded(test, compare(compare.left(), compare.order(), compare.as(), compare.right()));
    }
    if (test instanceof Test.OneOf oneOf) {
      return guarded(test, oneOf(oneOf));
    }
    if (test instanceof Test.Between between) {
      return guarded(test, all(List.of(
          compare(between.subject(), Test.Order.GREATER_OR_EQUAL, between.as(), between.low()),
          compare(between.subject(), Test.Order.LESS_OR_EQUAL, between.as(), between.high()))));
    }
    if (test instanceof Test.Holds holds) {
      return guarded(test, compare(holds.subject(), Test.Order.EQUAL, CompareAs.TRUTH,
          new Operand.Constant(Value.TRUE)));
    }
    return guarded(test, patterns(test));
  }

  /** False where a field is missing that the test needs. */
  private static Phrase guarded(Test test, Phrase phrase) throws Unwritable {
    Set<String> needed = new TreeSet<>();
    for (Operand operand : test.operands()) {
      needed.addAll(SearchOperands.needed(operand));
    }
    if (needed.isEmpty()) {
      return phrase;
    }
    StringJoiner missing = new StringJoiner(" or ");
    needed.forEach(field -> missing.add("isNull(" + field + ")"));
    return whole("if(" + missing + ", false, " + phrase.text() + ")");
  }

  private static Phrase whole(String text) {
    return new Phrase(text, WHOLE);
  }

  private static Phrase is(Test.Is is) throws Unwritable {
    if (!is.property().holdsForMissing()) {
      throw new Unwritable(SearchFact.FUNCTIONS,
          "what `" + is.property().label() + "` gives for every argument is not documented",
          "name the networks: `in network (…)`");
    }
    if (is.property() == Property.IS_NULL) {
      return whole("isNull(" + SearchOperands.field(is.subject()) + ")");
    }
    return whole(is.property().label() + "(" + SearchOperands.text(is.subject()) + ")");
  }

  /** Of an array only one question is documented: whether it has a value. */
  private Phrase plural(Test test) throws Unwritable {
    List<Operand> values = List.of();
    if (test instanceof Test.Includes includes) {
      values = includes.values();
    } else if (test instanceof Test.OneOf oneOf && oneOf.as() == CompareAs.TEXT) {
      values = oneOf.values();
    } else if (test instanceof Test.Compare compare && compare.order() == Test.Order.EQUAL
        && compare.as() == CompareAs.TEXT) {
      values = List.of(compare.right());
    }
    Operand array = test.operands().get(0);
    if (values.isEmpty() || array.type() != FieldType.STRING_ARRAY
        || !values.stream().allMatch(Operand.Constant.class::isInstance)) {
      throw new Unwritable(SearchFact.ARRAYS, "what this test means of a field with several values is not documented",
          "ask for one of its values: `includes '…'`");
    }
    String field = SearchOperands.field(array);
    List<Phrase> phrases = new ArrayList<>();
    for (Operand value : values) {
      phrases.add(whole("jsonArrayContains(" + field + ", " + SearchOperands.text(value) + ")"));
    }
    return whole("if(isNull(" + field + "), false, " + any(phrases).text() + ")");
  }

  private static Phrase compare(Operand left, Test.Order order, CompareAs as, Operand right) throws Unwritable {
    if (as == CompareAs.NUMBER) {
      return whole(SearchOperands.number(left) + " " + order.symbol() + " " + SearchOperands.number(right));
    }
    if (as == CompareAs.TRUTH) {
      return truth(left, right);
    }
    if (order != Test.Order.EQUAL) {
      throw new Unwritable(SearchFact.TEXT_ORDER, "in which order texts stand is not documented",
          "use `startswith` or `matches`");
    }
    if (left instanceof Operand.Constant && !(right instanceof Operand.Constant)) {
      return compare(right, order, as, left);
    }
    boolean fold = as == CompareAs.TEXT_IGNORING_CASE;
    String subject = fold ? SearchOperands.lower(left) : SearchOperands.text(left);
    if (right instanceof Operand.Constant constant) {
      String text = fold ? Folding.fold(constant.value().text()) : constant.value().text();
      return SearchOperands.isQuotable(text) ? whole(subject + " = " + SearchOperands.literal(text))
          : matches(subject, "^" + SumoPattern.quote(text) + "$");
    }
    return whole(subject + " = " + (fold ? SearchOperands.lower(right) : SearchOperands.text(right)));
  }

  private static Phrase truth(Operand left, Operand right) throws Unwritable {
    boolean constantFirst = left instanceof Operand.Constant;
    Operand subject = constantFirst ? right : left;
    if (!((constantFirst ? left : right) instanceof Operand.Constant constant)) {
      throw new Unwritable(SearchFact.BOOLEANS, "how truth values of two fields compare is not documented",
          "compare each with `true` or `false`");
    }
    boolean wanted = SearchOperands.truth(constant.value());
    return subject.type() == FieldType.BOOLEAN
        ? whole(SearchOperands.field(subject) + " = " + wanted)
        : whole(SearchOperands.lower(subject) + " = \"" + wanted + "\"");
  }

  private Phrase oneOf(Test.OneOf oneOf) throws Unwritable {
    List<Phrase> phrases = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    boolean fold = oneOf.as() == CompareAs.TEXT_IGNORING_CASE;
    for (Operand value : oneOf.values()) {
      // Numbers in a list would have to be cast before.
      if (oneOf.as() != CompareAs.NUMBER && oneOf.as() != CompareAs.TRUTH
          && value instanceof Operand.Constant constant && SearchOperands.isQuotable(constant.value().text())) {
        String text = constant.value().text();
        listed.add(SearchOperands.literal(fold ? Folding.fold(text) : text));
      } else {
        phrases.add(compare(oneOf.subject(), Test.Order.EQUAL, oneOf.as(), value));
      }
    }
    if (!listed.isEmpty()) {
      String subject = fold ? SearchOperands.lower(oneOf.subject()) : SearchOperands.text(oneOf.subject());
      phrases.add(0, whole(subject + " in (" + String.join(", ", listed) + ")"));
    }
    return any(phrases);
  }

  private Phrase patterns(Test test) throws Unwritable {
    List<Phrase> phrases = new ArrayList<>();
    if (test instanceof Test.OfText text) {
      String subject = text.ignoreCase() ? SearchOperands.lower(text.subject()) : SearchOperands.text(text.subject());
      for (Operand value : text.values()) {
        phrases.add(matches(subject, part(text, value)));
      }
    } else if (test instanceof Test.Like like) {
      String subject = like.ignoreCase() ? SearchOperands.lower(like.subject()) : SearchOperands.text(like.subject());
      for (Glob glob : like.patterns()) {
        phrases.add(matches(subject,
            SumoPattern.of(like.ignoreCase() ? Glob.parse(Folding.fold(glob.toString())) : glob)));
      }
    } else if (test instanceof Test.Matches found) {
      for (Test.Pattern pattern : found.patterns()) {
        phrases.add(matches(SearchOperands.text(found.subject()), anywhere(pattern)));
      }
    } else {
      Test.InNetwork in = (Test.InNetwork) test;
      for (Network network : in.networks()) {
        phrases.add(matches(SearchOperands.text(in.subject()), network(network)));
      }
    }
    return any(phrases);
  }

  private static Phrase matches(String subject, String pattern) {
    return whole(subject + " matches " + SumoPattern.literal(pattern));
  }

  private static String part(Test.OfText test, Operand value) throws Unwritable {
    if (!(value instanceof Operand.Constant constant)) {
      throw new Unwritable(SearchFact.PATTERNS, "a pattern cannot be built from the field `" + value.describe() + "`",
          "compare with a constant");
    }
    String text = constant.value().text();
    return "(?s)^" + (test.operator() == TextOperator.STARTS_WITH ? "" : ".*")
        + SumoPattern.quote(test.ignoreCase() ? Folding.fold(text) : text)
        + (test.operator() == TextOperator.ENDS_WITH ? "" : ".*") + "$";
  }

  /** Whether a pattern has to fit the whole text is not documented, so each is made to. */
  private static String anywhere(Test.Pattern pattern) throws Unwritable {
    if (pattern.dialect() == Dialect.JAVA) {
      throw new Unwritable(SearchFact.JAVA_PATTERNS, "patterns are those of RE2", "write `matches /…/`");
    }
    if (pattern.pattern().contains("\\Q") || !LineOutput.fits(pattern.pattern())) {
      throw new Unwritable(SearchFact.PATTERNS,
          "a pattern with \\Q or a line break cannot be made part of another one",
          "write \\n, and \\ before characters");
    }
    return "^(?s:.*)(?" + pattern.flags() + ":" + pattern.pattern() + ")(?s:.*)$";
  }

  private static String network(Network network) throws Unwritable {
    return NetworkPattern.of(network).orElseThrow(() -> new Unwritable(SearchFact.ADDRESSES,
        "no operator knows the many spellings of an IPv6 address, so " + network + " cannot be tested",
        "ask for `…_isInternal` or `listMatches`"));
  }
}

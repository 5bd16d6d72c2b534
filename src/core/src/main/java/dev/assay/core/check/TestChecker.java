package dev.assay.core.check;

import dev.assay.core.check.Test.Order;
import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.net.Network;
import dev.assay.core.record.Value;
import dev.assay.core.regex.RegexResult;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Expression.Dialect;
import dev.assay.core.syntax.Expression.Quantifier;
import dev.assay.core.syntax.Expression.TextOperator;
import dev.assay.core.syntax.Literal;
import dev.assay.core.syntax.LiteralText;
import dev.assay.core.text.Glob;
import dev.assay.core.text.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the tests of a condition; one that has no meaning gives nothing, after saying why. */
final class TestChecker {
  private final Scope scope;
  private final OperandChecker operands;

  TestChecker(Scope scope, OperandChecker operands) {
    this.scope = scope;
    this.operands = operands;
  }

  Optional<Condition> compare(Expression.Comparison comparison, Order order) {
    Optional<Operand> left = subject(comparison.left(), order == Order.EQUAL);
    if (order == Order.EQUAL) {
      List<List<Operand>> values = alternatives(List.of(comparison.right()));
      if (left.isEmpty() || values.isEmpty()) {
        return Optional.empty();
      }
      if (values.get(0).size() != 1) {
        return oneOf(comparison.span(), left.get(), comparison.ignoreCase(), values.get(0));
      }
      return compare(comparison, left.get(), order, values.get(0).get(0));
    }
    Optional<Operand> right = operands.operand(comparison.right());
    return left.isEmpty() || right.isEmpty() ? Optional.empty()
        : compare(comparison, left.get(), order, right.get());
  }

  private Optional<Condition> compare(
      Expression.Comparison comparison, Operand left, Order order, Operand right) {
    Optional<CompareAs> as = comparable(comparison.span(), left, right, comparison.ignoreCase());
    if (as.isPresent() && as.get() == CompareAs.TRUTH && order != Order.EQUAL) {
      scope.report(CheckCode.TYPE_MISMATCH, comparison.span(), "true and false have no order", "compare with `=`");
      return Optional.empty();
    }
    return as.map(kind -> new Condition.Atom(comparison.span(), new Test.Compare(left, order, kind, right)));
  }

  Optional<Condition> in(Expression.In in) {
    Optional<Operand> subject = subject(in.subject(), true);
    List<Operand> values = alternatives(in.values()).stream().flatMap(List::stream).toList();
    if (subject.isEmpty() || values.isEmpty()) {
      return Optional.empty();
    }
    return oneOf(in.span(), subject.get(), in.ignoreCase(), values);
  }

  /** Values that compare alike with the subject make one test; an array of mixed kinds makes several. */
  private Optional<Condition> oneOf(Span span, Operand subject, boolean ignoreCase, List<Operand> values) {
    List<Condition> parts = new ArrayList<>();
    for (CompareAs kind : CompareAs.values()) {
      List<Operand> alike = new ArrayList<>();
      for (Operand value : values) {
        if (comparison(subject.type(), value.type(), ignoreCase).filter(kind::equals).isPresent()) {
          alike.add(value);
        }
      }
      if (!alike.isEmpty()) {
        parts.add(new Condition.Atom(span, new Test.OneOf(subject, kind, alike)));
      }
    }
    for (Operand value : values) {
      if (comparable(span, subject, value, ignoreCase).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(ConditionChecker.quantified(span, Quantifier.ANY, parts));
  }

  Optional<Condition> between(Expression.Between between) {
    Optional<Operand> subject = subject(between.subject(), false);
    Optional<Operand> low = operands.operand(between.low());
    Optional<Operand> high = operands.operand(between.high());
    if (subject.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    Optional<CompareAs> as = comparable(between.low().span(), subject.get(), low.get(), false);
    Optional<CompareAs> other = comparable(between.high().span(), subject.get(), high.get(), false);
    if (as.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    if (!as.equals(other) || as.get() == CompareAs.TRUTH) {
      scope.report(CheckCode.TYPE_MISMATCH, between.span(), "the ends of a range must both be numbers or both texts");
      return Optional.empty();
    }
    return Optional.of(new Condition.Atom(between.span(),
        new Test.Between(subject.get(), as.get(), low.get(), high.get())));
  }

  Optional<Condition> nullTest(Expression.NullTest test) {
    return operands.operand(test.subject())
        .map(operand -> new Condition.Atom(test.span(), new Test.Is(Property.IS_NULL, operand)));
  }

  Optional<Condition> exists(Expression.Exists exists) {
    return operands.path(exists.subject()).map(operand -> new Condition.Atom(exists.span(), new Test.Exists(operand)));
  }

  Optional<Condition> property(Property property, Expression.Call call) {
    if (call.arguments().size() != 1) {
      scope.report(CheckCode.WRONG_ARGUMENTS, call.span(), "`" + property.label() + "` takes 1 argument, not "
          + call.arguments().size());
      return Optional.empty();
    }
    return operands.operand(call.arguments().get(0))
        .map(operand -> new Condition.Atom(call.span(), new Test.Is(property, operand)));
  }

  Optional<Condition> text(Expression.TextTest test) {
    Optional<Operand> subject = textual(test.subject(), test.operator().keyword());
    if (test.operator() == TextOperator.LIKE) {
      return like(test, subject);
    }
    List<List<Operand>> values = alternatives(test.values());
    if (subject.isEmpty() || values.size() < test.values().size()) {
      return Optional.empty();
    }
    for (int i = 0; i < values.size(); i++) {
      Span span = test.values().get(i).span();
      if (!values.get(i).stream().allMatch(value -> isText(value, span))) {
        return Optional.empty();
      }
    }
    List<List<Operand>> groups = test.quantifier() == Quantifier.ALL ? values
        : List.of(values.stream().flatMap(List::stream).toList());
    List<Condition> parts = new ArrayList<>();
    for (List<Operand> group : groups) {
      parts.add(new Condition.Atom(test.span(),
          new Test.OfText(test.operator(), test.ignoreCase(), subject.get(), group)));
    }
    return Optional.of(ConditionChecker.quantified(test.span(), Quantifier.ALL, parts));
  }

  private boolean isText(Operand value, Span span) {
    FieldType type = value.type();
    if (type == FieldType.STRING || type == FieldType.ANY || type == FieldType.STRING_ARRAY) {
      return true;
    }
    scope.report(CheckCode.TYPE_MISMATCH, span, "`" + value.describe() + "` is of type " + type.label()
        + ", but a text is needed here", value instanceof Operand.Constant
        ? "quote it: `'" + value.describe() + "'`" : "write `toString(" + value.describe() + ")`");
    return false;
  }

  private Optional<Condition> like(Expression.TextTest test, Optional<Operand> subject) {
    List<Glob> patterns = new ArrayList<>();
    for (Expression value : test.values()) {
      if (!(value instanceof Literal.Text text)) {
        scope.report(CheckCode.NOT_A_CONSTANT, value.span(), "the pattern of `like` must be a text",
            "quote it: `like 'a*'`");
        return Optional.empty();
      }
      Glob glob = Glob.parse(text.value());
      patterns.add(glob);
      if (!glob.hasWildcard()) {
        scope.report(CheckCode.LIKE_WITHOUT_WILDCARD, value.span(), "this pattern has no `*` and no `?`",
            text.value().contains("%") ? "the wildcard for any run of characters is `*`, not `%`"
                : "write `" + (test.ignoreCase() ? "=~" : "=") + "`, or add a wildcard");
      }
    }
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    List<Condition> parts = new ArrayList<>();
    for (List<Glob> group : grouped(test.quantifier(), patterns)) {
      parts.add(new Condition.Atom(test.span(), new Test.Like(test.ignoreCase(), subject.get(), group)));
    }
    return Optional.of(ConditionChecker.quantified(test.span(), Quantifier.ALL, parts));
  }

  Optional<Condition> matches(Expression.Matches matches) {
    Optional<Operand> subject = textual(matches.subject(), "matches");
    List<Test.Pattern> patterns = new ArrayList<>();
    for (Literal literal : matches.patterns()) {
      pattern(matches.dialect(), literal).ifPresent(patterns::add);
    }
    if (subject.isEmpty() || patterns.size() < matches.patterns().size()) {
      return Optional.empty();
    }
    List<Condition> parts = new ArrayList<>();
    for (List<Test.Pattern> group : grouped(matches.quantifier(), patterns)) {
      parts.add(new Condition.Atom(matches.span(), new Test.Matches(subject.get(), group)));
    }
    return Optional.of(ConditionChecker.quantified(matches.span(), Quantifier.ALL, parts));
  }

  private Optional<Test.Pattern> pattern(Dialect dialect, Literal literal) {
    Test.Pattern pattern = literal instanceof Literal.Regex regex
        ? new Test.Pattern(dialect, regex.pattern(), regex.flags())
        : new Test.Pattern(dialect, ((Literal.Text) literal).value(), "");
    RegexResult result = pattern.compile(1);
    if (result instanceof RegexResult.Rejected rejected) {
      scope.report(CheckCode.BAD_REGEX, place(literal, pattern.pattern(), rejected.offset()), rejected.message());
      return Optional.empty();
    }
    return Optional.of(pattern);
  }

  /** The character of a pattern that is at fault. */
  private static Span place(Literal literal, String pattern, int offset) {
    if (offset >= pattern.length()) {
      return literal.span();
    }
    SourceFragment written = literal instanceof Literal.Regex regex
        ? LiteralText.of(regex) : LiteralText.of((Literal.Text) literal);
    return written.span(offset, pattern.offsetByCodePoints(offset, 1));
  }

  Optional<Condition> network(Expression.InNetwork test) {
    Optional<Operand> subject = textual(test.subject(), "in network");
    List<Network> networks = new ArrayList<>();
    for (Literal.Text text : test.networks()) {
      Optional<Network> network = Network.parse(text.value());
      if (network.isEmpty()) {
        scope.report(CheckCode.BAD_NETWORK, text.span(), "'" + text.value() + "' is no network",
            "write an address and a prefix length: `10.0.0.0/8`, `fc00::/7`");
        continue;
      }
      if (network.get().hostBitsSet()) {
        scope.report(CheckCode.HOST_BITS, text.span(), "'" + text.value() + "' has bits set after its prefix",
            "the network is `" + network.get() + "`");
      }
      networks.add(network.get());
    }
    return subject.isEmpty() || networks.size() < test.networks().size() ? Optional.empty()
        : Optional.of(new Condition.Atom(test.span(), new Test.InNetwork(subject.get(), networks)));
  }

  Optional<Condition> includes(Expression.Includes test) {
    return includes(test.span(), test.subject(), test.quantifier(), test.values());
  }

  private Optional<Condition> includes(
      Span span, Expression array, Quantifier quantifier, List<Expression> values) {
    Optional<Operand> subject = operands.operand(array);
    List<List<Operand>> alternatives = alternatives(values);
    if (subject.isEmpty() || alternatives.size() < values.size()) {
      return Optional.empty();
    }
    FieldType type = subject.get().type();
    if (type != FieldType.STRING_ARRAY && type != FieldType.ANY && type != FieldType.STRUCT) {
      scope.report(CheckCode.TYPE_MISMATCH, array.span(), "`" + subject.get().describe() + "` is of type "
          + type.label() + ", but `includes` looks into an array", type == FieldType.STRING
          ? "for a part of a text write `contains`" : "write `=`");
      return Optional.empty();
    }
    List<List<Operand>> groups = quantifier == Quantifier.ALL ? alternatives
        : List.of(alternatives.stream().flatMap(List::stream).toList());
    List<Condition> parts = new ArrayList<>();
    for (List<Operand> group : groups) {
      parts.add(new Condition.Atom(span, new Test.Includes(subject.get(), group)));
    }
    return Optional.of(ConditionChecker.quantified(span, Quantifier.ALL, parts));
  }

  Optional<Condition> arrayContains(Expression.Call call) {
    if (call.arguments().size() != 2) {
      scope.report(CheckCode.WRONG_ARGUMENTS, call.span(), "`" + call.function().text()
          + "` takes 2 arguments, not " + call.arguments().size());
      return Optional.empty();
    }
    return includes(call.span(), call.arguments().get(0), Quantifier.ANY, call.arguments().subList(1, 2));
  }

  Optional<Condition> headerMatches(Expression.Call call) {
    if (call.arguments().size() != 2 || !(call.arguments().get(1) instanceof Literal.Text text)) {
      scope.report(CheckCode.WRONG_ARGUMENTS, call.span(), "`anyHttpHeaderMatches` takes a map of headers and a text");
      return Optional.empty();
    }
    Optional<Operand> headers = operands.operand(call.arguments().get(0));
    Optional<Test.Pattern> pattern = pattern(Dialect.JAVA, text);
    return headers.isEmpty() || pattern.isEmpty() ? Optional.empty()
        : Optional.of(new Condition.Atom(call.span(), new Test.Matches(headers.get(), List.of(pattern.get()))));
  }

  /** The names in the second argument are attributes of indicators, not fields. */
  Optional<Condition> threatMatch(Expression.Call call) {
    if (call.arguments().isEmpty() || !(call.arguments().get(0) instanceof Literal.Elements fields)) {
      scope.report(CheckCode.WRONG_ARGUMENTS, call.span(), "`hasThreatMatch` takes a list of fields and a filter",
          "write `hasThreatMatch([srcDevice_ip], confidence > 50 and type = 'ip')`");
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (Expression field : fields.values()) {
      if (field instanceof Expression.Path path && operands.path(path).orElse(null) instanceof Operand.OfField known) {
        names.add(known.field());
      } else if (!(field instanceof Expression.Path)) {
        scope.report(CheckCode.WRONG_ARGUMENTS, field.span(), "a field is needed here");
      }
    }
    if (names.size() < fields.values().size()) {
      return Optional.empty();
    }
    scope.report(CheckCode.NEEDS_THREAT_INTELLIGENCE, call.span(),
        "there is no threat intelligence here, so this is false");
    String filter = call.arguments().size() > 1 ? call.arguments().get(1).span().text() : "";
    return Optional.of(new Condition.Atom(call.span(), new Test.HasThreatMatch(names, filter)));
  }

  private Optional<Operand> subject(Expression expression, boolean rawValues) {
    return rawValues && expression instanceof Expression.AnyField
        ? Optional.of(new Operand.AnyRawValue()) : operands.operand(expression);
  }

  private Optional<Operand> textual(Expression expression, String operator) {
    Optional<Operand> subject = subject(expression, true);
    if (subject.isEmpty()) {
      return subject;
    }
    FieldType type = subject.get().type();
    if (type.isNumeric() || type == FieldType.BOOLEAN) {
      scope.report(CheckCode.TYPE_MISMATCH, expression.span(), "`" + subject.get().describe() + "` is of type "
          + type.label() + ", but `" + operator + "` needs a text",
          "write `toString(" + subject.get().describe() + ")`");
      return Optional.empty();
    }
    return subject;
  }

  /** For each value the operands it stands for, any of which will do; fewer lists than values after an error. */
  private List<List<Operand>> alternatives(List<Expression> values) {
    List<List<Operand>> all = new ArrayList<>();
    for (Expression value : values) {
      if (value instanceof Expression.Call call && isModifier(call)) {
        payloads(call).ifPresent(payloads -> all.add(payloads.stream()
            .<Operand>map(payload -> new Operand.Constant(new Value.Text(payload.text()))).toList()));
      } else {
        operands.operand(value).ifPresent(operand -> all.add(List.of(operand)));
      }
    }
    return all;
  }

  private static boolean isModifier(Expression.Call call) {
    return call.function().text().equals("placeholder") || ValueModifier.named(call.function().text()).isPresent();
  }

  private Optional<List<ValueModifier.Payload>> payloads(Expression.Call call) {
    String name = call.function().text();
    if (call.arguments().size() != 1) {
      scope.report(CheckCode.WRONG_ARGUMENTS, call.span(), "`" + name + "` takes 1 argument, not "
          + call.arguments().size());
      return Optional.empty();
    }
    Expression argument = call.arguments().get(0);
    if (name.equals("placeholder")) {
      return placeholder(argument);
    }
    Optional<List<ValueModifier.Payload>> inner;
    if (argument instanceof Expression.Call nested && isModifier(nested)) {
      inner = payloads(nested);
    } else if (argument instanceof Literal.Text text) {
      inner = Optional.of(List.of(ValueModifier.Payload.of(text.value())));
    } else {
      scope.report(CheckCode.NOT_A_CONSTANT, argument.span(), "`" + name + "` takes a text in quotes");
      return Optional.empty();
    }
    ValueModifier modifier = ValueModifier.named(name).orElseThrow();
    Optional<List<ValueModifier.Payload>> result = inner.map(payloads ->
        payloads.stream().flatMap(payload -> modifier.apply(payload).stream()).distinct().toList());
    if (result.isPresent() && result.get().isEmpty()) {
      scope.report(CheckCode.WRONG_ARGUMENTS, call.span(), "this stands for more than 3,125 texts",
          "list the spellings that matter");
      return Optional.empty();
    }
    return result;
  }

  private Optional<List<ValueModifier.Payload>> placeholder(Expression argument) {
    if (!(argument instanceof Literal.Text text)) {
      scope.report(CheckCode.NOT_A_CONSTANT, argument.span(), "`placeholder` takes a name in quotes");
      return Optional.empty();
    }
    Optional<List<String>> values = scope.list(text.value()).filter(list -> !list.isEmpty());
    if (values.isEmpty()) {
      scope.report(CheckCode.UNRESOLVED_PLACEHOLDER, text.span(), "nothing gives placeholder '" + text.value()
          + "' a value", Suggestions.nearest(text.value(), scope.lists()).map(near -> "did you mean '" + near
          + "'?").orElse("a match list of that name would"));
      return Optional.empty();
    }
    return values.map(list -> list.stream().map(ValueModifier.Payload::of).toList());
  }

  private Optional<CompareAs> comparable(Span span, Operand left, Operand right, boolean ignoreCase) {
    Optional<CompareAs> as = comparison(left.type(), right.type(), ignoreCase);
    if (as.isEmpty()) {
      scope.report(CheckCode.TYPE_MISMATCH, span, "`" + left.describe() + "` is of type " + left.type().label()
          + " and `" + right.describe() + "` of type " + right.type().label() + "; they never compare");
      return as;
    }
    return neverFits(as.get(), left, right, span) || neverFits(as.get(), right, left, span) ? Optional.empty() : as;
  }

  private boolean neverFits(CompareAs as, Operand field, Operand constant, Span span) {
    if (!(constant instanceof Operand.Constant fixed) || !(fixed.value() instanceof Value.Text text)) {
      return false;
    }
    boolean fits = switch (as) {
      case NUMBER -> Numerals.isNumber(text.text());
      case TRUTH -> List.of("true", "false").contains(text.text().toLowerCase(Locale.ROOT));
      default -> true;
    };
    if (!fits) {
      scope.report(CheckCode.TYPE_MISMATCH, span, "`" + field.describe() + "` is of type " + field.type().label()
          + ", and '" + text.text() + "' is " + (as == CompareAs.NUMBER ? "no number" : "neither `true` nor `false`"));
    }
    return !fits;
  }

  /** What two types are compared as; nothing where they never compare. The coercions of docs/language.md. */
  static Optional<CompareAs> comparison(FieldType left, FieldType right, boolean ignoreCase) {
    if (ignoreCase) {
      return Optional.of(CompareAs.TEXT_IGNORING_CASE);
    }
    if (left.isNumeric() || right.isNumeric()) {
      return left == FieldType.BOOLEAN || right == FieldType.BOOLEAN
          ? Optional.empty() : Optional.of(CompareAs.NUMBER);
    }
    return Optional.of(left == FieldType.BOOLEAN || right == FieldType.BOOLEAN ? CompareAs.TRUTH : CompareAs.TEXT);
  }

  /** Any of the patterns in one test, or each in a test of its own. */
  private static <T> List<List<T>> grouped(Quantifier quantifier, List<T> patterns) {
    return quantifier == Quantifier.ALL ? patterns.stream().map(List::of).toList() : List.of(patterns);
  }
}

package dev.assay.core.check;

import dev.assay.core.diagnostic.SourceFragment;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.regex.RegexResult;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Expression.Dialect;
import dev.assay.core.syntax.Expression.Quantifier;
import dev.assay.core.syntax.Expression.TextOperator;
import dev.assay.core.syntax.Literal;
import dev.assay.core.syntax.LiteralText;
import dev.assay.core.text.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes tests of texts: parts of them, globs, regular expressions. */
final class TextTestChecker {
  private final Scope scope;
  private final OperandChecker operands;
  private final ValueChecker values;

  TextTestChecker(Scope scope, OperandChecker operands, ValueChecker values) {
    this.scope = scope;
    this.operands = operands;
    this.values = values;
  }

  Optional<Condition> text(Expression.TextTest test) {
    Optional<Operand> subject = this.values.textual(test.subject(), test.operator().keyword());
    if (test.operator() == TextOperator.LIKE) {
      return like(test, subject);
    }
    List<List<Operand>> values = this.values.alternatives(test.values());
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
      if (!(scope.resolved(value) instanceof Literal.Text text)) {
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
    Optional<Operand> subject = this.values.textual(matches.subject(), "matches");
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

  /** Any of the patterns in one test, or each in a test of its own. */
  private static <T> List<List<T>> grouped(Quantifier quantifier, List<T> patterns) {
    return quantifier == Quantifier.ALL ? patterns.stream().map(List::of).toList() : List.of(patterns);
  }
}

package dev.assay.core.check;

import dev.assay.core.check.Test.Order;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Clause.LetClause;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Expression.ComparisonOperator;
import dev.assay.core.syntax.Expression.LetPattern;
import dev.assay.core.syntax.Expression.Quantifier;
import dev.assay.core.syntax.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives conditions their meaning: names resolved, operands typed, negated operators turned into {@code not} of the
 * positive ones. A part that has no meaning is reported and reads as false.
 */
final class ConditionChecker {
  /** Functions that are true or false and take something else than one value. */
  static final List<String> CONDITION_FUNCTIONS =
      List.of("array_contains", "jsonArrayContains", "hasThreatMatch", "anyHttpHeaderMatches");

  private final Scope scope;
  private final OperandChecker operands;
  private final ValueChecker values;
  private final ComparisonChecker comparisons;
  private final TextTestChecker texts;
  private final TestChecker tests;
  private final Map<String, Condition> checkedLets = new HashMap<>();
  private final Set<String> openLets = new HashSet<>();

  ConditionChecker(Scope scope, OperandChecker operands) {
    this.scope = scope;
    this.operands = operands;
    this.values = new ValueChecker(scope, operands);
    this.comparisons = new ComparisonChecker(scope, operands, values);
    this.texts = new TextTestChecker(scope, operands, values);
    this.tests = new TestChecker(scope, operands, values);
  }

  /** The meaning of an expression that must be a condition. */
  Condition condition(Expression expression) {
    Condition condition = meaning(expression);
    return scope.isSmall(condition.extent(), expression.span()) ? condition : unknown(expression);
  }

  private Condition meaning(Expression expression) {
    if (!scope.descend(expression.span())) {
      return unknown(expression);
    }
    try {
      return oneMeaning(expression);
    } finally {
      scope.ascend();
    }
  }

  private Condition oneMeaning(Expression expression) {
    Span span = expression.span();
    if (expression instanceof Expression.And and) {
      List<Condition> parts = new ArrayList<>();
      flattenAnd(and, parts);
      return new Condition.AllOf(span, parts);
    }
    if (expression instanceof Expression.Or or) {
      List<Condition> parts = new ArrayList<>();
      flattenOr(or, parts);
      return new Condition.AnyOf(span, parts);
    }
    if (expression instanceof Expression.Not not) {
      return new Condition.Not(span, meaning(not.operand()));
    }
    if (expression instanceof Expression.Path path) {
      return path(path);
    }
    if (expression instanceof Literal.Truth truth) {
      return new Condition.Constant(span, truth.value());
    }
    if (expression instanceof Expression.Call call) {
      return call(call);
    }
    if (expression instanceof Expression.Comparison comparison) {
      return comparison(comparison);
    }
    if (expression instanceof Expression.In in) {
      return negatedIf(in.negated(), span, comparisons.in(in));
    }
    if (expression instanceof Expression.Between between) {
      return negatedIf(between.negated(), span, comparisons.between(between));
    }
    if (expression instanceof Expression.NullTest test) {
      return negatedIf(test.negated(), span, tests.nullTest(test));
    }
    if (expression instanceof Expression.Exists exists) {
      return orUnknown(span, tests.exists(exists));
    }
    if (expression instanceof Expression.TextTest test) {
      return negatedIf(test.negated(), span, texts.text(test));
    }
    if (expression instanceof Expression.Matches matches) {
      return negatedIf(matches.negated(), span, texts.matches(matches));
    }
    if (expression instanceof Expression.InNetwork network) {
      return negatedIf(network.negated(), span, tests.network(network));
    }
    if (expression instanceof Expression.Includes includes) {
      return negatedIf(includes.negated(), span, tests.includes(includes));
    }
    if (expression instanceof Expression.OfLets ofLets) {
      return ofLets(ofLets);
    }
    scope.report(CheckCode.NOT_A_CONDITION, span, "this is a value, but a condition is needed here",
        "compare it with something: `… = …`");
    return unknown(expression);
  }

  private void flattenAnd(Expression.And and, List<Condition> parts) {
    for (Expression operand : and.operands()) {
      if (operand instanceof Expression.And inner) {
        flattenAnd(inner, parts);
      } else {
        parts.add(meaning(operand));
      }
    }
  }

  private void flattenOr(Expression.Or or, List<Condition> parts) {
    for (Expression operand : or.operands()) {
      if (operand instanceof Expression.Or inner) {
        flattenOr(inner, parts);
      } else {
        parts.add(meaning(operand));
      }
    }
  }

  private Condition path(Expression.Path path) {
    Optional<LetClause> let = path.steps().isEmpty() ? scope.let(path.name().text()) : Optional.empty();
    if (let.isPresent()) {
      return named(let.get(), path.span());
    }
    Optional<Operand> operand = operands.path(path);
    if (operand.isEmpty()) {
      return unknown(path);
    }
    FieldType type = operand.get().type();
    if (type != FieldType.BOOLEAN && type != FieldType.ANY) {
      scope.report(CheckCode.NOT_A_CONDITION, path.span(), "`" + operand.get().describe() + "` is of type "
          + type.label() + " and is no condition by itself",
          "compare it: `" + operand.get().describe() + " = …`, or `" + operand.get().describe() + " is not null`");
      return unknown(path);
    }
    return new Condition.Atom(path.span(), new Test.Holds(operand.get()));
  }

  private Condition named(LetClause let, Span span) {
    String name = let.name().text();
    Condition checked = checkedLets.get(name);
    if (checked == null) {
      if (!openLets.add(name)) {
        scope.report(CheckCode.CYCLIC_LET, span, "`" + name + "` is defined by itself");
        return new Condition.Constant(span, false);
      }
      checked = condition(let.value());
      openLets.remove(name);
      checkedLets.put(name, checked);
    }
    return new Condition.Named(span, name, checked);
  }

  /** Checks the lets nothing uses, so that their mistakes are reported too. */
  void checkUnusedLets() {
    for (LetClause let : scope.lets()) {
      boolean value = let.value() instanceof Literal && !(let.value() instanceof Literal.Truth)
          || let.value() instanceof Expression.Arithmetic || let.value() instanceof Expression.Negative
          || let.value() instanceof Expression.Path
          || let.value() instanceof Expression.Call call && Function.named(call.function().text()).isPresent();
      if (ValueChecker.isModified(let.value())) {
        values.alternatives(List.of(let.value()));
      } else if (value && !scope.isUsed(let)) {
        operands.operand(let.value());
      } else if (!value && !checkedLets.containsKey(let.name().text())) {
        named(let, let.span());
      }
    }
  }

  private Condition comparison(Expression.Comparison comparison) {
    Optional<Condition> truth = comparedWithTruth(comparison);
    if (truth.isPresent()) {
      return truth.get();
    }
    boolean negated = comparison.operator() == ComparisonOperator.NOT_EQUAL;
    Order order = switch (comparison.operator()) {
      case EQUAL, NOT_EQUAL -> Order.EQUAL;
      case LESS -> Order.LESS;
      case LESS_OR_EQUAL -> Order.LESS_OR_EQUAL;
      case GREATER -> Order.GREATER;
      case GREATER_OR_EQUAL -> Order.GREATER_OR_EQUAL;
    };
    return negatedIf(negated, comparison.span(), comparisons.compare(comparison, order));
  }

  /** {@code isEmpty(f) = true} and {@code some_let != false} are the condition itself, or its negation. */
  private Optional<Condition> comparedWithTruth(Expression.Comparison comparison) {
    boolean equal = comparison.operator() == ComparisonOperator.EQUAL;
    if (!equal && comparison.operator() != ComparisonOperator.NOT_EQUAL || comparison.ignoreCase()) {
      return Optional.empty();
    }
    if (comparison.right() instanceof Literal.Truth truth && isCondition(comparison.left())) {
      return Optional.of(negatedIf(truth.value() != equal, comparison.span(),
          Optional.of(meaning(comparison.left()))));
    }
    if (comparison.left() instanceof Literal.Truth truth && isCondition(comparison.right())) {
      return Optional.of(negatedIf(truth.value() != equal, comparison.span(),
          Optional.of(meaning(comparison.right()))));
    }
    return Optional.empty();
  }

  private boolean isCondition(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return Property.named(call.function().text()).isPresent()
          || CONDITION_FUNCTIONS.contains(call.function().text());
    }
    if (expression instanceof Expression.Path path) {
      Expression value = scope.resolved(path);
      return !(value instanceof Expression.Path) && isCondition(value);
    }
    return !(expression instanceof Literal || expression instanceof Expression.AnyField
        || expression instanceof Expression.Arithmetic || expression instanceof Expression.Negative);
  }

  private Condition call(Expression.Call call) {
    String name = call.function().text();
    Optional<Property> property = Property.named(name);
    if (property.isPresent()) {
      return orUnknown(call.span(), tests.property(property.get(), call));
    }
    return switch (name) {
      case "array_contains", "jsonArrayContains" -> orUnknown(call.span(), tests.arrayContains(call));
      case "hasThreatMatch" -> orUnknown(call.span(), tests.threatMatch(call));
      case "anyHttpHeaderMatches" -> orUnknown(call.span(), texts.headerMatches(call));
      default -> {
        if (Function.named(name).isPresent()) {
          scope.report(CheckCode.NOT_A_CONDITION, call.span(), "`" + name + "` gives a value and is no condition by "
              + "itself", "compare it: `" + name + "(…) = …`");
        } else {
          operands.unknownFunction(call);
        }
        yield unknown(call);
      }
    };
  }

  private Condition ofLets(Expression.OfLets ofLets) {
    List<Condition> parts = new ArrayList<>();
    for (LetPattern pattern : ofLets.patterns()) {
      List<LetClause> chosen = scope.lets().stream().filter(let -> fits(pattern, let.name().text())).toList();
      if (chosen.isEmpty()) {
        scope.anyLetMayBeMeant();
        String wanted = pattern.name().map(name -> name.text() + (pattern.prefix() ? "*" : "")).orElse("them");
        Optional<String> near = pattern.name().flatMap(name ->
            Suggestions.nearest(name.text(), scope.lets().stream().map(let -> let.name().text()).toList()));
        String otherwise = pattern.name().isEmpty()
            ? "`them` are all lets of the rule but those that begin with `_`; define some: `let selection = …`"
            : "define it: `let " + wanted.replace("*", "a") + " = …`";
        scope.report(CheckCode.UNKNOWN_LET, pattern.span(), "no let fits `" + wanted + "`",
            near.map(name -> "did you mean `" + name + "`?").orElse(otherwise));
      }
      for (LetClause let : chosen) {
        parts.add(named(scope.let(let.name().text()).orElseThrow(), pattern.span()));
      }
    }
    if (parts.isEmpty()) {
      return unknown(ofLets);
    }
    return quantified(ofLets.span(), ofLets.quantifier(), parts);
  }

  private static boolean fits(LetPattern pattern, String let) {
    if (pattern.name().isEmpty()) {
      return !let.startsWith("_");
    }
    String wanted = pattern.name().get().text();
    return pattern.prefix() ? let.startsWith(wanted) && (wanted.startsWith("_") || !let.startsWith("_"))
        : let.equals(wanted);
  }

  static Condition quantified(Span span, Quantifier quantifier, List<Condition> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return quantifier == Quantifier.ALL ? new Condition.AllOf(span, parts) : new Condition.AnyOf(span, parts);
  }

  private static Condition negatedIf(boolean negated, Span span, Optional<Condition> condition) {
    Condition positive = orUnknown(span, condition);
    return negated ? new Condition.Not(span, positive) : positive;
  }

  private static Condition orUnknown(Span span, Optional<Condition> condition) {
    return condition.orElseGet(() -> new Condition.Constant(span, false));
  }

  private static Condition unknown(Expression expression) {
    return new Condition.Constant(expression.span(), false);
  }
}

package dev.assay.core.check;

import dev.assay.core.diagnostic.Counted;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.record.Value;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Clause.LetClause;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Expression.Step;
import dev.assay.core.syntax.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives value expressions their meaning. An expression that has none gives nothing, after saying why. */
final class OperandChecker {
  private final Scope scope;
  private final Set<String> openLets = new HashSet<>();
  private final Map<String, Optional<Operand>> checkedLets = new HashMap<>();

  OperandChecker(Scope scope) {
    this.scope = scope;
  }

  Optional<Operand> operand(Expression expression) {
    if (!scope.descend(expression.span())) {
      return Optional.empty();
    }
    try {
      return meaning(expression).filter(operand -> isSmall(operand, expression.span()));
    } finally {
      scope.ascend();
    }
  }

  private boolean isSmall(Operand operand, Span span) {
    return scope.isSmall(operand.extent(), span);
  }

  private Optional<Operand> meaning(Expression expression) {
    if (expression instanceof Literal literal) {
      return constant(literal).map(Operand.Constant::new);
    }
    if (expression instanceof Expression.Path path) {
      return path(path);
    }
    if (expression instanceof Expression.Call call) {
      return call(call);
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    if (expression instanceof Expression.Negative negative) {
      return operand(negative.operand()).filter(operand -> isNumeric(operand, negative.operand()))
          .map(operand -> new Operand.OfArithmetic(
              Expression.ArithmeticOperator.SUBTRACT, new Operand.Constant(new Value.Whole(0)), operand));
    }
    if (expression instanceof Expression.AnyField) {
      scope.report(CheckCode.NOT_A_VALUE, expression.span(), "`any field` can only be searched for text",
          "write `any field contains~ 'text'`");
      return Optional.empty();
    }
    scope.report(CheckCode.NOT_A_VALUE, expression.span(), "this is a condition, but a value is needed here");
    return Optional.empty();
  }

  /** The constant a literal stands for. */
  Optional<Value> constant(Literal literal) {
    if (literal instanceof Literal.Text text) {
      return Optional.of(new Value.Text(text.value()));
    }
    if (literal instanceof Literal.Number number) {
      return Optional.of(number(number.value()));
    }
    if (literal instanceof Literal.Truth truth) {
      return Optional.of(Value.of(truth.value()));
    }
    scope.report(CheckCode.NOT_A_VALUE, literal.span(), literal instanceof Literal.Duration
        ? "a duration cannot be compared" : literal instanceof Literal.Regex
        ? "a regular expression can only follow `matches`" : "a list cannot stand here");
    return Optional.empty();
  }

  static Value number(BigDecimal value) {
    String lexeme = value.scale() <= 0 && value.precision() - value.scale() <= 40
        ? value.toPlainString() : value.toString();
    try {
      return new Value.Whole(value.longValueExact(), lexeme);
    } catch (ArithmeticException notWhole) {
      return new Value.Decimal(value.doubleValue(), lexeme);
    }
  }

  Optional<Operand> path(Expression.Path path) {
    Optional<LetClause> let = scope.let(path.name().text());
    if (let.isPresent() && path.steps().isEmpty()) {
      return letOperand(let.get(), path);
    }
    Optional<Field> field = scope.field(path);
    if (field.isEmpty()) {
      unknownField(path);
      return Optional.empty();
    }
    return path.steps().isEmpty()
        ? Optional.of(new Operand.OfField(field.get().name(), field.get().type()))
        : part(field.get(), path);
  }

  private Optional<Operand> letOperand(LetClause let, Expression.Path path) {
    String name = let.name().text();
    Optional<Operand> checked = checkedLets.get(name);
    if (checked != null) {
      return checked;
    }
    if (!openLets.add(name)) {
      scope.report(CheckCode.CYCLIC_LET, path.span(), "`" + name + "` is defined by itself");
      return Optional.empty();
    }
    checked = operand(let.value());
    openLets.remove(name);
    checkedLets.put(name, checked);
    return checked;
  }

  void unknownField(Expression.Path path) {
    String name = path.name().text();
    Diagnostic unknown = Diagnostic.of(CheckCode.UNKNOWN_FIELD, path.name().span(),
        "there is no field `" + name + "`");
    scope.report(Suggestions.complete(unknown, name, scope.names(), "`assay schema` lists the fields",
        "a key of the raw log is `fields['" + name + "']`"));
  }

  private Optional<Operand> part(Field field, Expression.Path path) {
    List<Step> steps = path.steps();
    switch (field.type()) {
      case STRING_MAP, STRUCT -> {
        if (steps.size() == 1 && steps.get(0) instanceof Step.Index index) {
          return Optional.of(new Operand.OfElement(field.name(), index.index()));
        }
        Optional<String> key = key(path, steps);
        return key.map(name -> field.name().equals("fields")
            ? new Operand.OfRawKey(name) : new Operand.OfEntry(field.name(), name));
      }
      case STRING_ARRAY -> {
        if (steps.size() == 1 && steps.get(0) instanceof Step.Index index) {
          return Optional.of(new Operand.OfElement(field.name(), index.index()));
        }
        scope.report(CheckCode.BAD_MEMBER, path.span(), "`" + field.name() + "` is an array; its elements are `"
            + field.name() + "[0]` and so on");
        return Optional.empty();
      }
      case ANY -> {
        if (steps.size() == 1 && steps.get(0) instanceof Step.Index index) {
          return Optional.of(new Operand.OfElement(field.name(), index.index()));
        }
        return key(path, steps).map(rest -> new Operand.OfField(field.name() + "." + rest, FieldType.ANY));
      }
      default -> {
        scope.report(CheckCode.BAD_MEMBER, path.span(), "`" + field.name() + "` is of type " + field.type().label()
            + " and has no parts");
        return Optional.empty();
      }
    }
  }

  private Optional<String> key(Expression.Path path, List<Step> steps) {
    List<String> names = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Member member) {
        names.add(member.name().text());
      } else if (step instanceof Step.Key key) {
        names.add(key.key().value());
      } else {
        scope.report(CheckCode.BAD_MEMBER, path.span(), "an element of `" + path.name().text()
            + "` cannot be named by both key and number");
        return Optional.empty();
      }
    }
    return Optional.of(String.join(".", names));
  }

  private Optional<Operand> arithmetic(Expression.Arithmetic arithmetic) {
    Optional<Operand> left = operand(arithmetic.left()).filter(side -> isNumeric(side, arithmetic.left()));
    Optional<Operand> right = operand(arithmetic.right()).filter(side -> isNumeric(side, arithmetic.right()));
    return left.isPresent() && right.isPresent()
        ? Optional.of(new Operand.OfArithmetic(arithmetic.operator(), left.get(), right.get())) : Optional.empty();
  }

  private boolean isNumeric(Operand operand, Expression expression) {
    boolean constantText = operand instanceof Operand.Constant && operand.type() == FieldType.STRING;
    if (operand.type().isNumeric() || !constantText
        && (operand.type() == FieldType.STRING || operand.type() == FieldType.ANY)) {
      return true;
    }
    scope.report(CheckCode.TYPE_MISMATCH, expression.span(),
        "this is of type " + operand.type().label() + ", but a number is needed");
    return false;
  }

  private Optional<Operand> call(Expression.Call call) {
    String name = call.function().text();
    Optional<Function> function = Function.named(name);
    if (function.isEmpty()) {
      unknownFunction(call);
      return Optional.empty();
    }
    List<Operand> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      operand(argument).ifPresent(arguments::add);
    }
    if (arguments.size() < call.arguments().size() || !fits(function.get(), call, arguments)) {
      return Optional.empty();
    }
    return Optional.of(new Operand.OfFunction(function.get(), arguments));
  }

  void unknownFunction(Expression.Call call) {
    String name = call.function().text();
    boolean known = Property.named(name).isPresent() || ConditionChecker.CONDITION_FUNCTIONS.contains(name);
    if (known) {
      scope.report(CheckCode.NOT_A_VALUE, call.span(), "`" + name + "` is true or false, but a value is needed here");
      return;
    }
    if (ValueModifier.named(name).isPresent()) {
      scope.report(CheckCode.NOT_A_VALUE, call.span(), "`" + name + "` can only stand where texts to compare with "
          + "are listed", "write it after `=`, `in`, `contains`, `startswith` or `endswith`");
      return;
    }
    List<String> names = new ArrayList<>(ConditionChecker.CONDITION_FUNCTIONS);
    Arrays.stream(Function.values()).map(Function::label).forEach(names::add);
    Arrays.stream(Property.values()).map(Property::label).forEach(names::add);
    Arrays.stream(ValueModifier.values()).map(ValueModifier::label).forEach(names::add);
    Diagnostic unknown = Diagnostic.of(CheckCode.UNKNOWN_FUNCTION, call.function().span(),
        "there is no function `" + name + "`");
    Optional<String> ours = ForeignFunctions.function(name);
    Optional<String> operator = ForeignFunctions.operator(name);
    if (ours.isPresent()) {
      scope.report(unknown.help("write `" + ours.get() + "`").fix(call.function().span(), ours.get()));
      return;
    }
    if (operator.isPresent()) {
      scope.report(unknown.help("there is an operator for it: `" + operator.get() + "`"));
      return;
    }
    scope.report(Suggestions.complete(unknown, name, names, "docs/language.md lists the functions"));
  }

  private boolean fits(Function function, Expression.Call call, List<Operand> arguments) {
    List<FieldType> parameters = function.parameters();
    boolean variadic = function == Function.CONCAT;
    if (variadic ? arguments.size() < parameters.size() : arguments.size() != parameters.size()) {
      scope.report(CheckCode.WRONG_ARGUMENTS, call.span(), "`" + function.label() + "` takes "
          + (variadic ? "at least " : "") + Counted.of(parameters.size(), "argument") + ", not " + arguments.size());
      return false;
    }
    boolean fits = true;
    for (int i = 0; i < arguments.size(); i++) {
      FieldType wanted = parameters.get(Math.min(i, parameters.size() - 1));
      FieldType found = arguments.get(i).type();
      if (!accepts(wanted, found)) {
        scope.report(CheckCode.WRONG_ARGUMENTS, call.arguments().get(i).span(), "`" + function.label() + "` takes a "
            + wanted.label() + " here, not a value of type " + found.label());
        fits = false;
      }
    }
    return fits;
  }

  private static boolean accepts(FieldType wanted, FieldType found) {
    if (wanted == FieldType.ANY || found == FieldType.ANY || wanted == found) {
      return true;
    }
    if (found == FieldType.STRING_ARRAY || found == FieldType.STRING_MAP || found == FieldType.STRUCT) {
      return false;
    }
    return wanted.isNumeric() ? found.isNumeric() || found == FieldType.STRING : wanted == FieldType.STRING;
  }
}

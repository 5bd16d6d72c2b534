package dev.assay.core.check;

import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands on the two sides of a test: a subject, and constants that may each stand for several. */
final class ValueChecker {
  private final Scope scope;
  private final OperandChecker operands;

  ValueChecker(Scope scope, OperandChecker operands) {
    this.scope = scope;
    this.operands = operands;
  }

  Optional<Operand> subject(Expression expression, boolean rawValues) {
    return rawValues && expression instanceof Expression.AnyField
        ? Optional.of(new Operand.AnyRawValue()) : operands.operand(expression);
  }

  Optional<Operand> textual(Expression expression, String operator) {
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
  List<List<Operand>> alternatives(List<Expression> values) {
    List<List<Operand>> all = new ArrayList<>();
    for (Expression value : values) {
      if (scope.resolved(value) instanceof Expression.Call call && isModifier(call)) {
        payloads(call).ifPresent(payloads -> all.add(payloads.stream()
            .<Operand>map(payload -> new Operand.Constant(new Value.Text(payload.text()))).toList()));
      } else {
        operands.operand(value).ifPresent(operand -> all.add(List.of(operand)));
      }
    }
    return all;
  }

  /** Whether an expression stands for texts that only a test can be given. */
  static boolean isModified(Expression expression) {
    return expression instanceof Expression.Call call && isModifier(call);
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
    } else if (scope.resolved(argument) instanceof Literal.Text text) {
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
    return result.filter(texts -> scope.expand(texts.size(), call.span()));
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
    return values.filter(list -> scope.expand(list.size(), text.span()))
        .map(list -> list.stream().map(ValueModifier.Payload::of).toList());
  }
}

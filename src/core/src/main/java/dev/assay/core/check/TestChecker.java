package dev.assay.core.check;

import dev.assay.core.diagnostic.Span;
import dev.assay.core.net.Network;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Expression.Quantifier;
import dev.assay.core.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the tests of a condition that neither compare nor look into texts. */
final class TestChecker {
  private final Scope scope;
  private final OperandChecker operands;
  private final ValueChecker values;

  TestChecker(Scope scope, OperandChecker operands, ValueChecker values) {
    this.scope = scope;
    this.operands = operands;
    this.values = values;
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

  Optional<Condition> network(Expression.InNetwork test) {
    Optional<Operand> subject = this.values.textual(test.subject(), "in network");
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
    List<List<Operand>> alternatives = this.values.alternatives(values);
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
}

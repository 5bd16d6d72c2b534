package dev.assay.convert.sumo.reader;

import dev.assay.convert.sumo.reader.SumoExpression.Indicator;
import dev.assay.convert.sumo.reader.SumoExpression.IndicatorAttribute;
import dev.assay.convert.sumo.reader.SumoExpression.IndicatorScope;
import dev.assay.convert.sumo.reader.SumoExpressionParser.AttributeTestContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.IndicatorContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.IndicatorsContext;
import dev.assay.convert.sumo.reader.SumoExpressionParser.ThreatMatchContext;
import dev.assay.core.diagnostic.Diagnostic;
import dev.assay.core.diagnostic.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Makes what {@code hasThreatMatch} looks for. */
final class IndicatorBuilder {
  private final TreeBuilder builder;

  IndicatorBuilder(TreeBuilder builder) {
    this.builder = builder;
  }

  SumoExpression.ThreatMatch build(List<SumoExpression.Path> fields, ThreatMatchContext context) {
    return new SumoExpression.ThreatMatch(fields, any(context.indicator()), scope(context.scope));
  }

  private Optional<IndicatorScope> scope(Token name) {
    if (name == null) {
      return Optional.empty();
    }
    Optional<IndicatorScope> scope = Arrays.stream(IndicatorScope.values())
        .filter(each -> each.label().equalsIgnoreCase(name.getText())).findFirst();
    if (scope.isEmpty()) {
      unknown(name, "scope of indicators", Arrays.stream(IndicatorScope.values()).map(IndicatorScope::label).toList());
    }
    return scope;
  }

  private Indicator any(IndicatorContext context) {
    List<Indicator> parts = context.indicators().stream().map(this::all).toList();
    return parts.size() == 1 ? parts.get(0) : new Indicator.Any(parts);
  }

  private Indicator all(IndicatorsContext context) {
    List<Indicator> parts = context.attributeTest().stream().map(this::test).toList();
    return parts.size() == 1 ? parts.get(0) : new Indicator.All(parts);
  }

  private Indicator test(AttributeTestContext context) {
    if (context.indicator() != null) {
      return any(context.indicator());
    }
    Token name = context.attribute;
    Optional<IndicatorAttribute> attribute = Arrays.stream(IndicatorAttribute.values())
        .filter(each -> each.label().equalsIgnoreCase(name.getText())).findFirst();
    if (attribute.isEmpty()) {
      unknown(name, "attribute of indicators",
          Arrays.stream(IndicatorAttribute.values()).map(IndicatorAttribute::label).toList());
    }
    Token operator = context.comparator() != null ? context.comparator().getStart()
        : context.AT_MOST() != null ? context.AT_MOST().getSymbol() : context.AT_LEAST().getSymbol();
    SumoExpression.Constant value = context.text() != null
        ? new SumoExpression.Text(builder.textOf(context.text())) : builder.number(context.NUMBER().getSymbol());
    return new Indicator.Has(attribute.orElse(IndicatorAttribute.ID), TreeBuilder.operator(operator),
        context.MINUS() != null, value);
  }

  private void unknown(Token name, String what, List<String> known) {
    Diagnostic unknown = Diagnostic.of(SumoCode.UNKNOWN_INDICATOR, builder.span(name),
        "`" + name.getText() + "` is no " + what);
    builder.report(Suggestions.complete(unknown, name.getText(), known, "there are " + String.join(", ", known)));
  }
}

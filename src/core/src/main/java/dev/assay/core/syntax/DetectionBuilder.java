package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import dev.assay.core.syntax.AssayRuleParser.AggregateClauseContext;
import dev.assay.core.syntax.AssayRuleParser.AggregateContext;
import dev.assay.core.syntax.AssayRuleParser.ChainClauseContext;
import dev.assay.core.syntax.AssayRuleParser.FirstSeenClauseContext;
import dev.assay.core.syntax.AssayRuleParser.GroupingContext;
import dev.assay.core.syntax.AssayRuleParser.OutlierClauseContext;
import dev.assay.core.syntax.AssayRuleParser.PathContext;
import dev.assay.core.syntax.AssayRuleParser.StepContext;
import dev.assay.core.syntax.AssayRuleParser.ThresholdClauseContext;
import java.util.List;
import java.util.Optional;

/** Builds the clauses that give a rule its type from the parse tree. */
final class DetectionBuilder {
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;

  DetectionBuilder(LiteralBuilder literals, ExpressionBuilder expressions) {
    this.literals = literals;
    this.expressions = expressions;
  }

  Detection detection(Span span, AssayRuleParser.ClauseContext context) {
    if (context.thresholdClause() != null) {
      return threshold(span, context.thresholdClause());
    }
    if (context.aggregateClause() != null) {
      return aggregation(span, context.aggregateClause());
    }
    if (context.chainClause() != null) {
      return chain(span, context.chainClause());
    }
    if (context.firstSeenClause() != null) {
      return firstSeen(span, context.firstSeenClause());
    }
    return outlier(span, context.outlierClause());
  }

  private Detection threshold(Span span, ThresholdClauseContext context) {
    return new Detection.Threshold(span, aggregate(context.aggregate()),
        TestBuilder.comparator(context.comparator().getStart().getType()), literals.number(context.number()),
        literals.duration(context.duration()), grouping(context.grouping()));
  }

  private Detection aggregation(Span span, AggregateClauseContext context) {
    return new Detection.Aggregation(span,
        context.namedAggregate().stream()
            .map(each -> new Detection.NamedAggregate(literals.span(each), literals.name(each.name()),
                aggregate(each.aggregate())))
            .toList(),
        literals.duration(context.duration()), grouping(context.grouping()),
        expressions.expression(context.expression()));
  }

  private Detection chain(Span span, ChainClauseContext context) {
    return new Detection.Chain(span, context.ORDERED() != null, literals.duration(context.duration()),
        grouping(context.grouping()), context.step().stream().map(this::step).toList());
  }

  private Detection.Step step(StepContext context) {
    Optional<Literal.Number> times = Optional.ofNullable(context.number()).map(literals::number);
    return context.text() != null
        ? new Detection.Step.OfRule(literals.span(context), literals.text(context.text()), times)
        : new Detection.Step.Condition(literals.span(context), expressions.expression(context.expression()), times);
  }

  private Detection firstSeen(Span span, FirstSeenClauseContext context) {
    return new Detection.FirstSeen(span, context.operand().stream().map(expressions::operand).toList(),
        grouping(context.grouping()), literals.duration(context.duration(0)), literals.duration(context.duration(1)));
  }

  private Detection outlier(Span span, OutlierClauseContext context) {
    return new Detection.Outlier(span, aggregate(context.aggregate()),
        context.bucket.getType() == AssayRuleLexer.HOURLY ? Detection.Bucket.HOURLY : Detection.Bucket.DAILY,
        grouping(context.grouping()), literals.number(context.number(0)),
        Optional.ofNullable(context.number(1)).map(literals::number),
        literals.duration(context.duration(0)), literals.duration(context.duration(1)));
  }

  private Detection.Aggregate aggregate(AggregateContext context) {
    boolean where = context.WHERE() != null;
    int conditions = context.expression().size();
    Optional<Expression> argument = conditions > (where ? 1 : 0)
        ? Optional.of(expressions.expression(context.expression(0))) : Optional.empty();
    return new Detection.Aggregate(literals.span(context), literals.name(context.name()), argument,
        where ? Optional.of(expressions.expression(context.expression(conditions - 1))) : Optional.empty());
  }

  private List<Detection.GroupKey> grouping(GroupingContext context) {
    return context == null ? List.of() : context.path().stream().map(this::groupKey).toList();
  }

  private Detection.GroupKey groupKey(PathContext context) {
    boolean entity = context.pathStep().isEmpty() && LiteralBuilder.isWord(context.name(), "entity");
    return entity
        ? new Detection.GroupKey.Entity(literals.span(context))
        : new Detection.GroupKey.OfField(literals.span(context), expressions.path(context));
  }
}

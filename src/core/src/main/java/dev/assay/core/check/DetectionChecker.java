package dev.assay.core.check;

import dev.assay.core.check.Logic.AggregateFunction;
import dev.assay.core.check.Logic.Grouping;
import dev.assay.core.diagnostic.Suggestions;
import dev.assay.core.schema.Field;
import dev.assay.core.schema.FieldType;
import dev.assay.core.syntax.Detection;
import dev.assay.core.syntax.Detection.GroupKey;
import dev.assay.core.syntax.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the clause that makes a rule more than a match rule. */
final class DetectionChecker {
  /** A year: no window of a detection needs more, and sums of times stay far from overflow. */
  private static final long LONGEST = 366L * 24 * 60 * 60 * 1000;
  private static final int MAXIMUM_COUNT = 1_000_000;

  private final Scope scope;
  private final OperandChecker operands;
  private final ConditionChecker conditions;

  DetectionChecker(Scope scope, OperandChecker operands, ConditionChecker conditions) {
    this.scope = scope;
    this.operands = operands;
    this.conditions = conditions;
  }

  Logic check(Detection detection) {
    if (detection instanceof Detection.Threshold threshold) {
      return threshold(threshold);
    }
    if (detection instanceof Detection.Aggregation aggregation) {
      return aggregation(aggregation);
    }
    if (detection instanceof Detection.Chain chain) {
      return chain(chain);
    }
    if (detection instanceof Detection.FirstSeen firstSeen) {
      List<Operand> values = new ArrayList<>();
      firstSeen.values().forEach(value -> operands.operand(value).ifPresent(values::add));
      return new Logic.FirstSeen(values, grouping(firstSeen.by()),
          learn(firstSeen.learn(), firstSeen.retain()), time(firstSeen.retain(), "retain"));
    }
    return outlier((Detection.Outlier) detection);
  }

  private Logic threshold(Detection.Threshold threshold) {
    Logic.Measure measure = measure(threshold.measure());
    long limit = count(threshold.limit(), 1, "a threshold");
    Logic.Limit order = switch (threshold.operator()) {
      case EQUAL -> new Logic.Limit(Test.Order.EQUAL, false, limit);
      case NOT_EQUAL -> new Logic.Limit(Test.Order.EQUAL, true, limit);
      case LESS -> new Logic.Limit(Test.Order.LESS, false, limit);
      case LESS_OR_EQUAL -> new Logic.Limit(Test.Order.LESS_OR_EQUAL, false, limit);
      case GREATER -> new Logic.Limit(Test.Order.GREATER, false, limit);
      case GREATER_OR_EQUAL -> new Logic.Limit(Test.Order.GREATER_OR_EQUAL, false, limit);
    };
    if (order.order() == Test.Order.LESS && limit <= 1) {
      scope.report(CheckCode.BAD_LIMIT, threshold.limit().span(),
          "the record that asks counts too, so this is never below 1");
    }
    return new Logic.Threshold(measure, order, time(threshold.window(), "within"), grouping(threshold.by()));
  }

  private Logic.Measure measure(Detection.Aggregate aggregate) {
    String function = aggregate.function().text();
    aggregate.where().ifPresent(where -> scope.report(CheckCode.MISPLACED_CLAUSE, where.span(),
        "a threshold counts what `when` selects", "move the condition to `when`"));
    if (function.equals("count")) {
      aggregate.argument().ifPresent(argument -> scope.report(CheckCode.WRONG_ARGUMENTS, argument.span(),
          "`count` counts records and takes no field", "write `count()`, or `distinct(…)` to count different values"));
      return new Logic.Measure.Count();
    }
    if (!function.equals("distinct")) {
      scope.report(CheckCode.UNKNOWN_AGGREGATE, aggregate.function().span(),
          "a threshold measures `count` or `distinct`, not `" + function + "`",
          "other functions belong to `aggregate`");
      return new Logic.Measure.Count();
    }
    if (aggregate.argument().isEmpty()) {
      scope.report(CheckCode.WRONG_ARGUMENTS, aggregate.span(), "`distinct` takes a field",
          "write `distinct(user_username)`");
    }
    return aggregate.argument().flatMap(operands::operand).<Logic.Measure>map(Logic.Measure.Distinct::new)
        .orElseGet(Logic.Measure.Count::new);
  }

  private Logic aggregation(Detection.Aggregation aggregation) {
    List<Logic.Aggregate> aggregates = new ArrayList<>();
    for (Detection.NamedAggregate named : aggregation.aggregates()) {
      aggregate(named.name().text(), named.aggregate()).ifPresent(aggregates::add);
    }
    Set<String> names = new HashSet<>();
    for (Detection.NamedAggregate named : aggregation.aggregates()) {
      if (scope.isTaken(named.name().text())) {
        scope.report(CheckCode.LET_HIDES_FIELD, named.name().span(), "`" + named.name().text()
            + "` is already a field or a let, so an aggregate cannot have that name", "choose another name");
      }
      if (!names.add(named.name().text())) {
        scope.report(CheckCode.DUPLICATE_CLAUSE, named.name().span(), "`" + named.name().text()
            + "` is already an aggregate of this rule");
      }
    }
    Grouping by = grouping(aggregation.by());
    long window = time(aggregation.window(), "within");
    for (String name : names) {
      FieldType type = aggregates.stream().filter(aggregate -> aggregate.name().equals(name)).findFirst()
          .map(DetectionChecker::resultType).orElse(FieldType.ANY);
      scope.defineLocal(Field.custom(name, type));
    }
    Condition having = conditions.condition(aggregation.having());
    scope.clearLocals();
    return new Logic.Aggregation(aggregates, window, by, having);
  }

  private static FieldType resultType(Logic.Aggregate aggregate) {
    return switch (aggregate.function()) {
      case COUNT, DISTINCT -> FieldType.LONG;
      case SUM, AVG -> FieldType.DOUBLE;
      case MIN, MAX, FIRST, LAST -> aggregate.argument().map(Operand::type).orElse(FieldType.ANY);
    };
  }

  private Optional<Logic.Aggregate> aggregate(String name, Detection.Aggregate written) {
    String label = written.function().text();
    Optional<AggregateFunction> function =
        Arrays.stream(AggregateFunction.values()).filter(candidate -> candidate.label().equals(label)).findFirst();
    if (function.isEmpty()) {
      List<String> names = Arrays.stream(AggregateFunction.values()).map(AggregateFunction::label).toList();
      scope.report(CheckCode.UNKNOWN_AGGREGATE, written.function().span(), "there is no aggregate `" + label + "`",
          Suggestions.nearest(label, names).map(near -> "did you mean `" + near + "`?")
              .orElse("one of " + String.join(", ", names)));
      return Optional.empty();
    }
    boolean needsArgument = function.get() != AggregateFunction.COUNT;
    if (needsArgument != written.argument().isPresent()) {
      scope.report(CheckCode.WRONG_ARGUMENTS, written.span(), needsArgument
          ? "`" + label + "` takes a field" : "`count` counts records and takes no field");
      return Optional.empty();
    }
    Optional<Operand> argument = written.argument().flatMap(operands::operand);
    boolean numeric = function.get() == AggregateFunction.SUM || function.get() == AggregateFunction.AVG;
    if (numeric && argument.isPresent() && argument.get().type() == FieldType.BOOLEAN) {
      scope.report(CheckCode.TYPE_MISMATCH, written.span(), "`" + label + "` needs numbers, and `"
          + argument.get().describe() + "` is of type boolean");
    }
    return needsArgument && argument.isEmpty() ? Optional.empty() : Optional.of(
        new Logic.Aggregate(name, function.get(), argument, written.where().map(conditions::condition)));
  }

  private Logic chain(Detection.Chain chain) {
    List<Logic.Step> steps = new ArrayList<>();
    for (Detection.Step step : chain.steps()) {
      int times = step.times().map(literal -> (int) count(literal, 1, "`times`")).orElse(1);
      steps.add(step instanceof Detection.Step.Condition condition
          ? new Logic.Step.OfCondition(conditions.condition(condition.condition()), times)
          : new Logic.Step.OfRule(((Detection.Step.OfRule) step).rule().value(), times));
    }
    if (steps.size() < 2) {
      scope.report(CheckCode.BAD_LIMIT, chain.span(), "a chain has at least two steps",
          "a single step is `when … ` with `threshold count() >= n`");
    }
    return new Logic.Chain(chain.ordered(), time(chain.window(), "within"), grouping(chain.by()), steps);
  }

  private Logic outlier(Detection.Outlier outlier) {
    Optional<Logic.Aggregate> measure = aggregate("current", outlier.measure());
    double deviation = outlier.deviation().value().doubleValue();
    if (!(deviation > 0)) {
      scope.report(CheckCode.BAD_LIMIT, outlier.deviation().span(), "a deviation is greater than 0");
    }
    return new Logic.Outlier(
        measure.orElseGet(() ->
            new Logic.Aggregate("current", AggregateFunction.COUNT, Optional.empty(), Optional.empty())),
        outlier.bucket(), grouping(outlier.by()), deviation,
        outlier.floor().map(floor -> floor.value().doubleValue()).orElse(0.0),
        learn(outlier.learn(), outlier.retain()), time(outlier.retain(), "retain"));
  }

  private Grouping grouping(List<GroupKey> keys) {
    boolean perEntity = false;
    List<Operand> fields = new ArrayList<>();
    for (GroupKey key : keys) {
      boolean repeated = false;
      if (key instanceof GroupKey.OfField field) {
        Optional<Operand> operand = operands.path(field.field());
        repeated = operand.filter(fields::contains).isPresent();
        operand.filter(candidate -> !fields.contains(candidate)).ifPresent(fields::add);
      } else {
        repeated = perEntity;
        perEntity = true;
      }
      if (repeated) {
        scope.report(CheckCode.REPEATED_PART, key.span(), "this is already a part of the group", "remove one of them");
      }
    }
    return new Grouping(perEntity, fields);
  }

  /** A learning phase may be empty, but not as long as what is remembered. */
  private long learn(Literal.Duration learn, Literal.Duration retain) {
    if (learn.millis() >= retain.millis()) {
      scope.report(CheckCode.BAD_WINDOW, learn.span(), "the learning phase must be shorter than what `retain` keeps");
    }
    return Math.min(learn.millis(), LONGEST);
  }

  long time(Literal.Duration duration, String keyword) {
    if (duration.millis() <= 0 || duration.millis() > LONGEST) {
      scope.report(CheckCode.BAD_WINDOW, duration.span(), duration.millis() <= 0
          ? "`" + keyword + "` needs a time greater than zero" : "`" + keyword + "` can be at most 366d");
      return 1;
    }
    return duration.millis();
  }

  private long count(Literal.Number literal, int least, String what) {
    return Numbers.whole(literal.value(), least, MAXIMUM_COUNT).orElseGet(() -> {
      scope.report(CheckCode.BAD_LIMIT, literal.span(), what + " is a whole number from " + least + " to 1,000,000");
      return least;
    });
  }
}

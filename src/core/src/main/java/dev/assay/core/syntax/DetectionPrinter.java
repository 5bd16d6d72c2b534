package dev.assay.core.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out the clauses that give a rule its type. */
final class DetectionPrinter {
  private final Comments comments;
  private final ExpressionPrinter expressions;

  DetectionPrinter(Comments comments, ExpressionPrinter expressions) {
    this.comments = comments;
    this.expressions = expressions;
  }

  Layout print(Detection detection) {
    if (detection instanceof Detection.Threshold threshold) {
      return clause(
          Layout.sequence(Layout.text("threshold "), aggregate(threshold.measure()),
              Layout.text(" " + threshold.operator().symbol() + " " + Constants.text(threshold.limit()))),
          within(threshold.window()), by(threshold.by()));
    }
    if (detection instanceof Detection.Aggregation aggregation) {
      return clause(
          Layout.sequence(Layout.text("aggregate "), Layout.group(Layout.align(Layout.commas(
              aggregation.aggregates().stream().map(this::named).toList())))),
          Layout.sequence(within(aggregation.window()).get(), spaced(by(aggregation.by())), Layout.text(" having "),
              Layout.align(expressions.print(aggregation.having()))));
    }
    if (detection instanceof Detection.Chain chain) {
      return chain(chain);
    }
    if (detection instanceof Detection.FirstSeen firstSeen) {
      Layout values = Layout.group(Layout.align(Layout.commas(firstSeen.values().stream()
          .map(value -> Layout.sequence(comments.above(value), expressions.operand(value))).toList())));
      return clause(Layout.sequence(Layout.text("first seen "), values), by(firstSeen.by()),
          baseline(firstSeen.learn(), firstSeen.retain()));
    }
    return outlier((Detection.Outlier) detection);
  }

  /** Parts on one line, or all but the first on lines of their own. */
  private static Layout clause(Layout first, Layout second) {
    return Layout.group(Layout.nest(2, Layout.sequence(first, Layout.LINE, second)));
  }

  private static Layout clause(Layout first, Optional<Layout> second, Optional<Layout> third) {
    List<Layout> parts = new ArrayList<>(List.of(first));
    for (Optional<Layout> part : List.of(second, third)) {
      part.ifPresent(layout -> {
        parts.add(Layout.LINE);
        parts.add(layout);
      });
    }
    return Layout.group(Layout.nest(2, new Layout.Sequence(parts)));
  }

  private static Layout spaced(Optional<Layout> part) {
    return part.map(layout -> Layout.sequence(Layout.text(" "), layout)).orElse(Layout.NOTHING);
  }

  private Layout named(Detection.NamedAggregate named) {
    return comments.line(named,
        Layout.sequence(Layout.text(Words.quoted(named.name().text()) + " = "), aggregate(named.aggregate())));
  }

  private Layout aggregate(Detection.Aggregate aggregate) {
    List<Layout> parts = new ArrayList<>();
    parts.add(Layout.text(Words.quoted(aggregate.function().text()) + "("));
    aggregate.argument().ifPresent(argument -> parts.add(Layout.align(expressions.print(argument))));
    aggregate.where().ifPresent(where -> {
      parts.add(Layout.text(aggregate.argument().isPresent() ? " where " : "where "));
      parts.add(Layout.align(expressions.print(where)));
    });
    parts.add(Layout.text(")"));
    return comments.after(aggregate, new Layout.Sequence(parts));
  }

  private Optional<Layout> within(Literal.Duration window) {
    return Optional.of(comments.after(window, Layout.text("within " + Constants.text(window))));
  }

  private Optional<Layout> by(List<Detection.GroupKey> keys) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Layout.sequence(Layout.text("by "), Layout.group(Layout.align(Layout.commas(keys.stream()
        .map(key -> comments.line(key, Layout.text(Constants.groupKey(key)))).toList())))));
  }

  private static Optional<Layout> baseline(Literal.Duration learn, Literal.Duration retain) {
    return Optional.of(Layout.text("learn " + Constants.text(learn) + " retain " + Constants.text(retain)));
  }

  private Layout chain(Detection.Chain chain) {
    List<Layout> parts = new ArrayList<>();
    parts.add(Layout.text(chain.ordered() ? "chain ordered " : "chain "));
    parts.add(within(chain.window()).get());
    parts.add(spaced(by(chain.by())));
    for (Detection.Step step : chain.steps()) {
      parts.add(Layout.nest(2, Layout.sequence(Layout.HARD_LINE, comments.line(step, step(step)))));
    }
    return new Layout.Sequence(parts);
  }

  private Layout step(Detection.Step step) {
    Layout times = Layout.text(step.times().map(number -> " times " + Constants.text(number)).orElse(""));
    if (step instanceof Detection.Step.Condition condition) {
      return Layout.sequence(Layout.text("step when "), Layout.align(expressions.print(condition.condition())), times);
    }
    Detection.Step.OfRule ofRule = (Detection.Step.OfRule) step;
    return Layout.sequence(Layout.text("step rule " + TextForm.escaped(ofRule.rule().value())), times);
  }

  private Layout outlier(Detection.Outlier outlier) {
    String floor = outlier.floor().map(number -> " floor " + Constants.text(number)).orElse("");
    return clause(
        Layout.sequence(Layout.text("outlier "), aggregate(outlier.measure()),
            Layout.text(" " + outlier.bucket().keyword()), spaced(by(outlier.by()))),
        Optional.of(Layout.text("deviation " + Constants.text(outlier.deviation()) + floor)),
        baseline(outlier.learn(), outlier.retain()));
  }
}

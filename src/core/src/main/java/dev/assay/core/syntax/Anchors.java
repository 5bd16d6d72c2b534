package dev.assay.core.syntax;

import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of a file that comments can hold on to, with the place of each. */
final class Anchors {
  /**
   * @param ownLine whether the part begins a line when printed broken, so that a comment can stand above it
   * @param list for a part with a list in brackets, its last item; else null
   */
  record Anchor(Object part, int start, int end, boolean ownLine, Object list) {
    boolean contains(int offset) {
      return start <= offset && offset < end;
    }
  }

  private final List<Anchor> anchors = new ArrayList<>();

  private Anchors() {}

  /** All anchors, by where they begin; of those that begin together, the larger first. */
  static List<Anchor> of(RuleFile file) {
    Anchors found = new Anchors();
    file.rules().forEach(found::rule);
    found.anchors.sort(Comparator.comparingInt(Anchor::start).thenComparing(Anchor::end, Comparator.reverseOrder()));
    return found.anchors;
  }

  private void rule(RuleDeclaration rule) {
    line(rule, rule.span());
    soft(rule.slug(), rule.slug().span());
    rule.title().ifPresent(title -> soft(title, title.span()));
    rule.clauses().forEach(this::clause);
  }

  private void clause(Clause clause) {
    if (clause instanceof Clause.SeverityClause severity
        && severity.source() instanceof Clause.SeveritySource.Mapping mapping) {
      List<Clause.SeverityCase> cases = mapping.cases();
      add(clause, clause.span(), true, cases.isEmpty() ? null : cases.get(cases.size() - 1));
      expression(mapping.field(), false);
      cases.forEach(each -> line(each, each.span()));
      return;
    }
    line(clause, clause.span());
    if (clause instanceof Clause.TextListClause texts) {
      following(texts.values());
    } else if (clause instanceof Clause.RelatedClause related) {
      for (int i = 0; i < related.rules().size(); i++) {
        add(related.rules().get(i), related.rules().get(i).span(), i > 0, null);
      }
    } else if (clause instanceof Clause.ExportExceptClause exception) {
      for (int i = 0; i < exception.targets().size(); i++) {
        add(exception.targets().get(i), exception.targets().get(i).span(), i > 0, null);
      }
      line(exception.reason(), exception.reason().span());
    } else if (clause instanceof Clause.LetClause let) {
      soft(let.name(), let.name().span());
      expression(let.value(), false);
    } else if (clause instanceof Clause.WhenClause when) {
      expression(when.condition(), false);
    } else if (clause instanceof Clause.SignalClause signal) {
      signal(signal);
    } else if (clause instanceof Detection detection) {
      detection(detection);
    }
  }

  private void signal(Clause.SignalClause signal) {
    for (int i = 0; i < signal.entities().size(); i++) {
      add(signal.entities().get(i), signal.entities().get(i).span(), i > 0, null);
    }
    signal.name().ifPresent(text -> line(text, text.span()));
    signal.summary().ifPresent(text -> line(text, text.span()));
    signal.description().ifPresent(text -> line(text, text.span()));
  }

  private void detection(Detection detection) {
    if (detection instanceof Detection.Threshold threshold) {
      aggregate(threshold.measure());
      duration(threshold.window());
      keys(threshold.by());
    } else if (detection instanceof Detection.Aggregation aggregation) {
      for (int i = 0; i < aggregation.aggregates().size(); i++) {
        Detection.NamedAggregate named = aggregation.aggregates().get(i);
        add(named, named.span(), i > 0, null);
        aggregate(named.aggregate());
      }
      duration(aggregation.window());
      keys(aggregation.by());
      expression(aggregation.having(), false);
    } else if (detection instanceof Detection.Chain chain) {
      duration(chain.window());
      keys(chain.by());
      for (Detection.Step step : chain.steps()) {
        line(step, step.span());
        if (step instanceof Detection.Step.Condition condition) {
          expression(condition.condition(), false);
        }
      }
    } else if (detection instanceof Detection.FirstSeen firstSeen) {
      for (int i = 0; i < firstSeen.values().size(); i++) {
        expression(firstSeen.values().get(i), i > 0);
      }
      keys(firstSeen.by());
    } else if (detection instanceof Detection.Outlier outlier) {
      aggregate(outlier.measure());
      keys(outlier.by());
    }
  }

  private void aggregate(Detection.Aggregate aggregate) {
    soft(aggregate, aggregate.span());
    aggregate.argument().ifPresent(argument -> expression(argument, false));
    aggregate.where().ifPresent(where -> expression(where, false));
  }

  private void duration(Literal.Duration duration) {
    soft(duration, duration.span());
  }

  private void keys(List<Detection.GroupKey> keys) {
    for (int i = 0; i < keys.size(); i++) {
      add(keys.get(i), keys.get(i).span(), i > 0, null);
    }
  }

  private void expression(Expression expression, boolean ownLine) {
    List<? extends Expression> listed = TestPrinter.listed(expression);
    boolean chain = expression instanceof Expression.And || expression instanceof Expression.Or;
    add(expression, expression.span(), ownLine, listed.isEmpty() ? null : listed.get(listed.size() - 1));
    List<Expression> children = Expressions.children(expression);
    for (int i = 0; i < children.size(); i++) {
      boolean item = i >= children.size() - listed.size();
      expression(children.get(i), chain ? i > 0 : item);
    }
    if (expression instanceof Expression.OfLets lets && !listed(lets).isEmpty()) {
      listed(lets).forEach(pattern -> line(pattern, pattern.span()));
    }
  }

  private static List<Expression.LetPattern> listed(Expression.OfLets lets) {
    return lets.patterns().size() > 1 ? lets.patterns() : List.of();
  }

  private void following(List<Literal.Text> texts) {
    for (int i = 0; i < texts.size(); i++) {
      add(texts.get(i), texts.get(i).span(), i > 0, null);
    }
  }

  private void line(Object part, Span span) {
    add(part, span, true, null);
  }

  private void soft(Object part, Span span) {
    add(part, span, false, null);
  }

  private void add(Object part, Span span, boolean ownLine, Object list) {
    anchors.add(new Anchor(part, span.start(), span.end(), ownLine, list));
  }
}

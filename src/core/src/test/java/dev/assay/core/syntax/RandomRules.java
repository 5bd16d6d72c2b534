package dev.assay.core.syntax;

import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random rule files with clauses of every kind, well-formed though without sense. */
public final class RandomRules {
  private static final int DEPTH = 3;
  private static final List<String> PROSE = List.of("One line.", "Two\nlines", "  indented\n  all over\n", "\n\n",
      "ends blank \n \nx\t", "\tquotes \"\"\" and \\ inside\n\"", "windows\r\nends", " ");
  private static final List<String> JSON = List.of("{}", "{\"a\": [1, -2.5e3, {\"b\": null}], \"c\": \"}\\\"{\"}",
      "{\n  \"lines\": true\n}");
  private static final List<String> TARGETS = List.of("sigma", "sumo-search", "a-b-c", "export", "except", "because",
      "because-except", "not-in", "-", "a--b", "a-", "-a", "log4j-2", "a -b", "tick`-tock");

  private final Random random;
  private final SourceText source = new SourceText("random.rule", "");
  private final Span span = source.span(0, 0);
  private final RandomExpressions expressions;

  public RandomRules(Random random) {
    this.random = random;
    this.expressions = new RandomExpressions(random, span);
  }

  public RuleFile file() {
    return new RuleFile(source, expressions.list(1, 3, this::rule), List.of());
  }

  private RuleDeclaration rule() {
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : expressions.<Clause>list(0, 8, this::clause)) {
      if (!isMisread(clauses.isEmpty() ? null : clauses.get(clauses.size() - 1), clause)) {
        clauses.add(clause);
      }
    }
    return new RuleDeclaration(span, expressions.name(), expressions.maybe(expressions::text), clauses);
  }

  /** A description right after a signal would be the signal's. */
  private static boolean isMisread(Clause before, Clause clause) {
    return before instanceof Clause.SignalClause && clause instanceof Clause.TextClause text
        && text.key() == Clause.TextKey.DESCRIPTION;
  }

  /** Any clause. */
  public Clause clause() {
    return switch (random.nextInt(19)) {
      case 0, 1 -> new Clause.TextClause(span, expressions.pick(Clause.TextKey.values()), prose());
      case 2 -> new Clause.TextListClause(span, expressions.pick(Clause.TextListKey.values()),
          expressions.list(1, 4, expressions::text));
      case 3 -> new Clause.VersionClause(span, expressions.number());
      case 4 -> new Clause.FlagClause(span, expressions.pick(Clause.FlagKey.values()),
          new Literal.Truth(span, expressions.flag()));
      case 5 -> new Clause.SeverityClause(span, severity());
      case 6 -> new Clause.SuppressionClause(span, expressions.duration());
      case 7 -> new Clause.LogsourceClause(span, expressions.maybe(expressions::text), Optional.of(expressions.text()),
          expressions.maybe(expressions::text), expressions.maybe(expressions::text));
      case 8 -> new Clause.RelatedClause(span, expressions.list(1, 3,
          () -> new Clause.Related(span, expressions.name(), expressions.text())));
      case 9 -> new Clause.OriginClause(span, expressions.text(), expressions.pick(JSON));
      case 10, 11 -> new Clause.LetClause(span, expressions.name(), expressions.any(DEPTH));
      case 12, 13 -> new Clause.WhenClause(span, expressions.any(DEPTH));
      case 14 -> new Clause.SignalClause(span,
          expressions.list(1, 6, () -> new Clause.EntitySelector(span, expressions.path(),
              expressions.maybe(expressions::name))),
          expressions.maybe(this::prose), expressions.maybe(this::prose), expressions.maybe(this::prose));
      case 15 -> new Clause.ExportExceptClause(span, expressions.list(1, 4, this::target), prose());
      default -> detection();
    };
  }

  private Name target() {
    return expressions.flag() ? expressions.name() : new Name(span, expressions.pick(TARGETS));
  }

  private Literal.Text prose() {
    return expressions.flag()
        ? expressions.text() : new Literal.Text(span, expressions.pick(PROSE), Literal.Quote.BLOCK);
  }

  private Clause.SeveritySource severity() {
    return switch (random.nextInt(3)) {
      case 0 -> new Clause.SeveritySource.Constant(span, expressions.number());
      case 1 -> new Clause.SeveritySource.FromField(span, expressions.path(), expressions.maybe(expressions::number));
      default -> new Clause.SeveritySource.Mapping(span, expressions.path(),
          expressions.list(1, 6, this::severityCase));
    };
  }

  private Clause.SeverityCase severityCase() {
    Literal.Number severity = expressions.number();
    return switch (random.nextInt(5)) {
      case 0 -> new Clause.SeverityCase.Equal(span, expressions.text(), severity);
      case 1 -> new Clause.SeverityCase.Equal(span, expressions.number(), severity);
      case 2 -> new Clause.SeverityCase.Range(span, expressions.number(), expressions.number(), severity);
      case 3 -> new Clause.SeverityCase.Missing(span, severity);
      default -> new Clause.SeverityCase.Else(span, severity);
    };
  }

  private Detection detection() {
    return switch (random.nextInt(5)) {
      case 0 -> new Detection.Threshold(span, aggregate(), expressions.pick(Expression.ComparisonOperator.values()),
          expressions.number(), expressions.duration(), keys());
      case 1 -> new Detection.Aggregation(span,
          expressions.list(1, 3, () -> new Detection.NamedAggregate(span, expressions.name(), aggregate())),
          expressions.duration(), keys(), expressions.any(DEPTH));
      case 2 -> new Detection.Chain(span, expressions.flag(), expressions.duration(), keys(),
          expressions.list(1, 3, this::step));
      case 3 -> new Detection.FirstSeen(span, expressions.list(1, 3, () -> expressions.any(1)), keys(),
          expressions.duration(), expressions.duration());
      default -> new Detection.Outlier(span, aggregate(), expressions.pick(Detection.Bucket.values()), keys(),
          expressions.number(), expressions.maybe(expressions::number), expressions.duration(), expressions.duration());
    };
  }

  private Detection.Aggregate aggregate() {
    return new Detection.Aggregate(span, expressions.name(), expressions.maybe(() -> expressions.any(1)),
        expressions.maybe(() -> expressions.any(2)));
  }

  private List<Detection.GroupKey> keys() {
    return expressions.list(0, 3, () -> expressions.flag()
        ? new Detection.GroupKey.Entity(span) : new Detection.GroupKey.OfField(span, expressions.path()));
  }

  private Detection.Step step() {
    return expressions.flag()
        ? new Detection.Step.Condition(span, expressions.any(DEPTH), expressions.maybe(expressions::number))
        : new Detection.Step.OfRule(span, expressions.text(), expressions.maybe(expressions::number));
  }
}

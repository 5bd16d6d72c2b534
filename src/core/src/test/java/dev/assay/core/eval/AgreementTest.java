package dev.assay.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.diagnostic.SourceText;
import dev.assay.core.diagnostic.Span;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.Planner;
import dev.assay.core.syntax.Expression;
import dev.assay.core.syntax.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plain, observed and naive evaluation agree; evaluated together or alone, rules come to the same verdict. */
class AgreementTest {
  private static final int BATCHES = 300;
  private static final int RULES = 20;
  private static final int RECORDS = 20;

  @Test
  void threeWaysToTheSameVerdict() {
    assertThat(RandomConditions.fitsSchema()).isTrue();
    long pairs = 0;
    long truths = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      RandomConditions random = new RandomConditions(batch);
      List<Map<String, Expression>> lets = new ArrayList<>();
      List<Expression> conditions = new ArrayList<>();
      List<CheckedRule> rules = new ArrayList<>();
      for (int i = 0; i < RULES; i++) {
        lets.add(i % 5 == 0 ? twoLets(random) : Map.of());
        conditions.add(i % 5 == 0 ? ofLets(i % 2 == 0) : random.condition(3));
        rules.add(RuleFixtures.rule("rule_" + i, lets.get(i), conditions.get(i)));
      }
      Plan plan = Planner.plan(rules).plan();
      Evaluator together = new TreeEvaluator(plan);
      List<Evaluator> alone = rules.stream()
          .<Evaluator>map(rule -> new TreeEvaluator(Planner.plan(List.of(rule)).plan().with(plan.layout()))).toList();
      for (int j = 0; j < RECORDS; j++) {
        RandomConditions.Sample sample = random.sample();
        var record = sample.record(plan.layout());
        for (int i = 0; i < RULES; i++) {
          boolean expected = new NaiveEvaluator(sample.fields(), sample.raw(), lets.get(i)).holds(conditions.get(i));
          String what = "batch " + batch + ": " + conditions.get(i) + "\n on " + sample;
          assertThat(together.evaluate(i, record)).as(what).isEqualTo(Verdict.of(expected));
          assertThat(together.observe(i, record, (node, verdict, seen, wanted) -> { })).as(what)
              .isEqualTo(Verdict.of(expected));
          assertThat(alone.get(i).evaluate(0, record)).as(what).isEqualTo(Verdict.of(expected));
          assertThat(Explanation.of(together, i, record).verdict()).as(what).isEqualTo(Verdict.of(expected));
          pairs++;
          truths += expected ? 1 : 0;
        }
      }
    }
    assertThat(pairs).isGreaterThanOrEqualTo(100_000);
    assertThat((double) truths / pairs).isBetween(0.3, 0.7);
  }

  private static Map<String, Expression> twoLets(RandomConditions random) {
    Map<String, Expression> lets = new LinkedHashMap<>();
    lets.put("sel_a", random.condition(2));
    lets.put("sel_b", random.condition(2));
    return lets;
  }

  private static Expression ofLets(boolean any) {
    Span span = new SourceText("random.rule", "").span(0, 0);
    return new Expression.OfLets(span, any ? Expression.Quantifier.ANY : Expression.Quantifier.ALL,
        List.of(new Expression.LetPattern(span, Optional.of(new Name(span, "sel_")), true)));
  }
}

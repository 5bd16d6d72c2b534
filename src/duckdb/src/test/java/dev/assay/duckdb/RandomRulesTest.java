package dev.assay.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.export.Export;
import dev.assay.convert.export.Interpretation;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.eval.Evaluator;
import dev.assay.core.eval.RandomConditions;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.eval.Verdict;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Random conditions, exported and run by DuckDB, select what the evaluator selects. */
class RandomRulesTest {
  private static final int BATCHES = 40;
  private static final int RULES = 30;
  private static final int RECORDS = 40;

  @Test
  void duckdb_agrees_with_the_evaluator() {
    DuckDbReader reader = new DuckDbReader();
    long rules = 0;
    long exported = 0;
    long verdicts = 0;
    long truths = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      RandomConditions random = new RandomConditions(90_000 + batch);
      List<CheckedRule> checked = new ArrayList<>();
      for (int i = 0; i < RULES; i++) {
        checked.add(RuleFixtures.rule("rule_" + i, Map.of(), random.condition(i % 4)));
      }
      Plan plan = Planner.plan(checked).plan();
      Evaluator evaluator = new TreeEvaluator(plan);
      List<Record> records = new ArrayList<>();
      for (int i = 0; i < RECORDS; i++) {
        records.add(random.sample().record(plan.layout()));
      }
      List<Interpretation> open = new ArrayList<>();
      for (int i = 0; i < RULES; i++) {
        rules++;
        Export export = Exported.export(checked.get(i));
        if (export.isRefused()) {
          continue;
        }
        exported++;
        Interpretation interpretation = Exported.read(reader, export);
        open.add(interpretation);
        List<Boolean> found = interpretation.verdicts(records);
        for (int j = 0; j < RECORDS; j++) {
          Verdict expected = evaluator.evaluate(i, records.get(j));
          assertThat(Verdict.of(found.get(j))).as("batch %s, record %s, %s\n%s", batch, j,
              Shown.of(records.get(j)), export.artefacts().get(0).text()).isEqualTo(expected);
          verdicts++;
          truths += found.get(j) ? 1 : 0;
        }
      }
      open.forEach(Interpretation::close);
    }
    assertThat((double) exported / rules).isGreaterThan(0.8);
    assertThat(verdicts).isGreaterThan(30_000);
    assertThat((double) truths / verdicts).isBetween(0.3, 0.7);
  }
}

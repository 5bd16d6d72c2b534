package dev.assay.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.export.Export;
import dev.assay.convert.export.Interpretation;
import dev.assay.convert.export.Interpretation.Firing;
import dev.assay.core.check.CheckedRule;
import dev.assay.core.check.RuleFixtures;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import dev.assay.core.signal.DetectionSettings;
import dev.assay.core.signal.Detector;
import dev.assay.core.signal.DetectorState;
import dev.assay.core.signal.Signal;
import dev.assay.core.signal.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Match and threshold rules over random records: what fires in DuckDB is what the detector signals. */
class RandomThresholdsTest {
  private static final Layout LAYOUT = Layout.of(
      List.of("success", "user_username", "device_hostname", "listMatches", "dstPort", "action"));
  private static final Map<String, String> FIELDS =
      Map.of("_username", "user_username", "_hostname", "device_hostname", "_resource", "listMatches");

  @Test
  void duckdb_fires_when_the_detector_does() {
    DuckDbReader reader = new DuckDbReader();
    long firings = 0;
    long quiet = 0;
    long late = 0;
    try (Interpretation open = Exported.read(reader, Exported.export(rule(new Random(0))))) {
      assertThat(open.selectors()).isNotEmpty();
      for (int seed = 0; seed < 250; seed++) {
        Random random = new Random(seed);
        CheckedRule rule = rule(random);
        boolean inOrder = random.nextBoolean();
        List<Record> records = records(random, inOrder);
        Export export = Exported.export(rule);
        Set<Firing> expected = detected(rule, records);
        try (Interpretation interpretation = Exported.read(reader, export)) {
          assertThat(interpretation.selectors()).containsExactlyElementsOf(
              rule.entities().stream().map(selector -> selector.field().describe()).toList());
          assertThat(interpretation.firings(records)).as("seed %s\n%s\n%s", seed,
              records.stream().map(Shown::of).toList(), export.artefacts()).isEqualTo(expected);
        }
        firings += expected.size();
        quiet += records.size() - expected.stream().map(Firing::record).distinct().count();
        late += inOrder ? 0 : 1;
      }
    }
    assertThat(firings).isGreaterThan(2_000);
    assertThat(quiet).isGreaterThan(2_000);
    assertThat(late).isGreaterThan(40);
  }

  private static CheckedRule rule(Random random) {
    String logic = "";
    if (random.nextInt(10) > 0) {
      String measure = pick(random, "count()", "count()", "distinct(device_hostname)", "distinct(dstPort)",
          "distinct(listMatches)", "distinct(lower(action))");
      String order = pick(random, ">=", ">=", ">", "=", "!=", "<", "<=");
      int limit = (order.equals("<") ? 2 : 1) + random.nextInt(4);
      String by = pick(random, "", " by entity", " by entity", " by entity, dstPort", " by dstPort, action",
          " by listMatches", " by entity, action");
      logic = " threshold " + measure + " " + order + " " + limit + " within 1s" + by;
    }
    String selectors = pick(random, "user_username", "user_username, device_hostname", "listMatches as resource",
        "device_hostname, listMatches as resource, user_username");
    return RuleFixtures.rules("rule r severity 1 when success = false" + logic + " signal on " + selectors).get(0);
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static List<Record> records(Random random, boolean inOrder) {
    List<Record> records = new ArrayList<>();
    long time = 10_000;
    for (int i = 0; i < 30; i++) {
      time += List.of(0, 0, 1, 100, 499, 500, 501, 999, 1_000, 1_001).get(random.nextInt(10)) / (1 + random.nextInt(3));
      long back = inOrder || random.nextInt(4) > 0 ? 0 : random.nextInt(2_500);
      SlotRecord.Builder record = SlotRecord.builder(LAYOUT).truth(0, random.nextInt(6) == 0);
      text(record, 1, pick(random, "a", "a", "b", "", null));
      text(record, 2, pick(random, "h1", "h2", "H2", "", null));
      if (random.nextInt(5) > 0) {
        record.value(3, new Value.Elements(Stream.generate(() -> element(pick(random, "x", "y", "", null)))
            .limit(random.nextInt(4)).toList()));
      }
      if (random.nextInt(5) > 0) {
        long port = random.nextInt(2);
        record.whole(4, port, Long.toString(port));
      }
      text(record, 5, pick(random, "p", "P", "", null));
      records.add(record.build(new RecordName("t.log", i + 1), time - back, RawEvent.EMPTY));
    }
    return records;
  }

  private static void text(SlotRecord.Builder record, int slot, String text) {
    if (text != null) {
      record.text(slot, text);
    }
  }

  private static Value element(String text) {
    return text == null ? Value.NULL : new Value.Text(text);
  }

  private static Set<Firing> detected(CheckedRule rule, List<Record> records) {
    Plan plan = Planner.plan(List.of(rule)).plan().with(LAYOUT);
    Detector detector = new Detector(plan, new TreeEvaluator(plan), DetectionSettings.DEFAULT);
    DetectorState state = DetectorState.empty();
    Set<Firing> firings = new HashSet<>();
    for (int i = 0; i < records.size(); i++) {
      Step step = detector.step(state, records.get(i));
      assertThat(step.faults()).isEmpty();
      for (Signal signal : step.signals()) {
        firings.add(new Firing(i, FIELDS.get(signal.entity().type()), signal.entity().value()));
      }
      state = step.state();
    }
    return firings;
  }
}

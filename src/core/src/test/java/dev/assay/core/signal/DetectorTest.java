package dev.assay.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The time table: windows, ties, lateness, repeats, resets and scopes. */
class DetectorTest {
  private static final long MINUTE = 60_000;

  private static final String THRESHOLD = """
      rule failed_logins "Failed logins"
      severity 4
      when success = false
      threshold count() >= 3 within 5m by entity
      signal on user_username
        summary "{{user_username}} failed on {{device_hostname}}"
      """;

  private final List<Record> records = new ArrayList<>();

  @Test
  void aWindowHoldsBothItsEnds() {
    assertThat(times(THRESHOLD, at(0), at(1), at(5 * MINUTE))).containsExactly(5 * MINUTE);
    assertThat(times(THRESHOLD, at(0), at(1), at(5 * MINUTE + 1))).isEmpty();
  }

  @Test
  void aCounterKeepsSlidingAndRepeatsAreMarked() {
    List<Signal> signals = signals(THRESHOLD, DetectionSettings.DEFAULT, at(0), at(1), at(2), at(3));
    assertThat(signals).extracting(Signal::suppressed).containsExactly(false, true);
    assertThat(signals).extracting(Signal::recordCount).containsExactly(3L, 4L);
    assertThat(signals.get(0).summary()).contains("alice failed on ");
    assertThat(signals.get(0).name()).isEqualTo("Failed logins");
    assertThat(signals.get(0).entity()).isEqualTo(new Entity("_username", "alice"));
  }

  @Test
  void aCounterStartsAgainWhereTheSettingsSaySo() {
    DetectionSettings clear = new DetectionSettings(0, DetectionSettings.CounterReset.CLEAR,
        DetectionSettings.CounterScope.SELECTOR, 0, StateLimits.DEFAULT);
    assertThat(signals(THRESHOLD, clear, at(0), at(1), at(2), at(3), at(4), at(5)))
        .extracting(Signal::time).containsExactly(2L, 5L);
  }

  @Test
  void repeatsAreSuppressedForTheRulesOwnTime() {
    String rule = THRESHOLD.replace("severity 4", "severity 4 suppression 10m").replace(">= 3", ">= 1");
    assertThat(signals(rule, DetectionSettings.DEFAULT, at(0), at(10 * MINUTE - 1), at(10 * MINUTE)))
        .extracting(Signal::suppressed).containsExactly(false, true, false);
  }

  @Test
  void aPrototypeIsNeverSuppressed() {
    String rule = THRESHOLD.replace("severity 4", "severity 4 prototype true").replace(">= 3", ">= 1");
    assertThat(signals(rule, DetectionSettings.DEFAULT, at(0), at(1))).extracting(Signal::suppressed)
        .containsExactly(false, false);
  }

  @Test
  void aLateRecordLooksBackFromItsOwnTime() {
    List<Step> steps = steps(THRESHOLD, DetectionSettings.DEFAULT, at(10), at(30), at(20), at(40));
    assertThat(steps).extracting(Step::late).containsExactly(false, false, true, false);
    assertThat(steps.get(2).signals()).as("two records up to 20").isEmpty();
    assertThat(steps.get(3).signals()).hasSize(1);
  }

  @Test
  void aRecordOlderThanAnythingRememberedStandsAlone() {
    String one = THRESHOLD.replace(">= 3", ">= 1");
    List<Step> steps = steps(one, DetectionSettings.DEFAULT, at(10 * MINUTE), at(0, "bob", null));
    assertThat(steps.get(1).late()).isTrue();
    assertThat(steps.get(1).signals()).extracting(signal -> signal.entity().value()).containsExactly("bob");
    assertThat(steps(THRESHOLD, DetectionSettings.DEFAULT, at(10 * MINUTE), at(0), at(1), at(2)))
        .allSatisfy(step -> assertThat(step.signals()).isEmpty());
  }

  @Test
  void selectorsWithTheSameEntityGiveSignalsOfTheirOwn() {
    String rule = "rule r severity 1 when success = false signal on user_username, device_hostname as username";
    List<Signal> signals = signals(rule, DetectionSettings.DEFAULT, at(0, "same", "same"));
    assertThat(signals).extracting(Signal::suppressed).containsExactly(false, true);
    assertThat(signals).extracting(Signal::id).doesNotHaveDuplicates();
  }

  @Test
  void entitiesAreCountedApart() {
    assertThat(signals(THRESHOLD, DetectionSettings.DEFAULT, at(0, "alice", "h"), at(1, "bob", "h"),
        at(2, "alice", "h"), at(3, "alice", "h"), at(4, "bob", "h"))).extracting(signal -> signal.entity().value())
        .containsExactly("alice");
  }

  @Test
  void aRecordWithoutItsGroupFieldDoesNotCount() {
    String rule = THRESHOLD.replace("by entity", "by entity, device_hostname");
    List<Signal> signals = signals(rule, DetectionSettings.DEFAULT, at(0, "alice", "h"), at(1, "alice", null),
        at(2, "alice", "h"), at(3, "alice", "h"));
    assertThat(signals).extracting(Signal::time).containsExactly(3L);
    assertThat(signals.get(0).group()).containsEntry("device_hostname", "h");
  }

  @Test
  void differentValuesAreCountedOnce() {
    String rule = THRESHOLD.replace("count()", "distinct(device_hostname)");
    assertThat(times(rule, at(0, "alice", "a"), at(1, "alice", "a"), at(2, "alice", "b"), at(3, "alice", "b"),
        at(4, "alice", "c"))).containsExactly(4L);
    assertThat(times(rule, at(0, "alice", "a"), at(1, "alice", "b"), at(5 * MINUTE + 1, "alice", "c"))).isEmpty();
    assertThat(times(rule, at(0, "alice", "a"), at(1, "alice", "b"), at(9, "alice", "a"),
        at(5 * MINUTE + 1, "alice", "c"))).containsExactly(5 * MINUTE + 1);
  }

  @Test
  void withoutEntitiesThereIsOneCounter() {
    String rule = THRESHOLD.replace(" by entity", "");
    assertThat(signals(rule, DetectionSettings.DEFAULT, at(0, "alice", "h"), at(1, "bob", "h"), at(2, "carol", "h")))
        .extracting(signal -> signal.entity().value()).containsExactly("carol");
  }

  @Test
  void manyRecordsAreNamedByTheirFirstAndLast() {
    Record[] many = new Record[40];
    for (int i = 0; i < many.length; i++) {
      many[i] = at(i);
    }
    List<Signal> signals = signals(THRESHOLD.replace(">= 3", ">= 40"), DetectionSettings.DEFAULT, many);
    assertThat(signals).hasSize(1);
    assertThat(signals.get(0).recordCount()).isEqualTo(40);
    assertThat(signals.get(0).records()).hasSize(25);
    assertThat(signals.get(0).records().get(19).line()).isEqualTo(20);
    assertThat(signals.get(0).records().get(20).line()).isEqualTo(36);
  }

  @Test
  void tooManyCountersAreAFault() {
    DetectionSettings tight = new DetectionSettings(0, DetectionSettings.CounterReset.KEEP,
        DetectionSettings.CounterScope.SELECTOR, 0, new StateLimits(1, 10, 10, 10));
    List<Step> steps = steps(THRESHOLD, tight, at(0, "alice", "h"), at(1, "bob", "h"));
    assertThat(steps.get(1).faults()).hasSize(1);
    assertThat(steps.get(1).faults().get(0).record()).hasToString("t.log:2");
  }

  @Test
  void aCounterThatIsOverDoesNotTakeTheRoomOfAnother() {
    DetectionSettings tight = new DetectionSettings(0, DetectionSettings.CounterReset.KEEP,
        DetectionSettings.CounterScope.SELECTOR, 0, new StateLimits(1, 10, 10, 10));
    List<Step> steps = steps(THRESHOLD.replace(">= 3", ">= 1"), tight, at(0, "alice", "h"),
        at(60 * MINUTE, "bob", "h"));
    assertThat(steps.get(1).faults()).isEmpty();
    assertThat(steps.get(1).signals()).hasSize(1);
  }

  @Test
  void aValueNamedTwiceInAnArrayCountsOnce() {
    String rule = THRESHOLD.replace(">= 3", ">= 2").replace("signal on user_username",
        "signal on listMatches as resource");
    Layout layout = Layout.of(List.of("success", "user_username", "device_hostname", "listMatches"));
    Value twice = new Value.Elements(List.of(new Value.Text("a"), new Value.Text("a")));
    Record record = SlotRecord.builder(layout).truth(0, false).value(3, twice)
        .build(new RecordName("t.log", 1), 0, RawEvent.EMPTY);
    Plan plan = Planner.plan(RuleFixtures.rules(rule)).plan().with(layout);
    Detector detector = new Detector(plan, new TreeEvaluator(plan), DetectionSettings.DEFAULT);
    assertThat(detector.step(DetectorState.empty(), record).signals()).isEmpty();
  }

  @Test
  void aRuleThatCountsSomethingElseBeginsAnew() {
    Plan counts = Planner.plan(RuleFixtures.rules(THRESHOLD)).plan().with(LAYOUT);
    Plan differs = Planner.plan(RuleFixtures.rules(THRESHOLD.replace("count()", "distinct(device_hostname)"))).plan()
        .with(LAYOUT);
    DetectorState state = DetectorState.empty();
    for (Record record : List.of(at(0, "alice", "a"), at(1, "alice", "b"))) {
      state = new Detector(counts, new TreeEvaluator(counts), DetectionSettings.DEFAULT).step(state, record).state();
    }
    DetectorState restored = ((StateCodec.Decoded.Restored) StateCodec.decode(StateCodec.encode(state))).state();
    assertThat(new Detector(differs, new TreeEvaluator(differs), DetectionSettings.DEFAULT)
        .step(restored, at(2, "alice", "c")).signals()).isEmpty();
  }

  @Test
  void savingAndRestoringAfterEachRecordChangesNothing() {
    String both = THRESHOLD + THRESHOLD.replace("failed_logins", "many_hosts")
        .replace("count()", "distinct(device_hostname)").replace("by entity", "by entity, success")
        + "rule any severity 1 when success = false signal on user_username, device_hostname";
    for (int seed = 0; seed < 50; seed++) {
      Record[] sequence = randomSequence(seed);
      Plan plan = Planner.plan(RuleFixtures.rules(both)).plan().with(LAYOUT);
      Detector detector = new Detector(plan, new TreeEvaluator(plan), DetectionSettings.DEFAULT);
      DetectorState through = DetectorState.empty();
      DetectorState saved = DetectorState.empty();
      for (Record record : sequence) {
        List<Signal> expected = detector.step(through, record).signals();
        byte[] bytes = StateCodec.encode(saved);
        DetectorState restored = ((StateCodec.Decoded.Restored) StateCodec.decode(bytes)).state();
        assertThat(StateCodec.encode(restored)).isEqualTo(bytes);
        Step step = detector.step(restored, record);
        assertThat(step.signals()).isEqualTo(expected);
        saved = step.state();
      }
    }
  }

  @Test
  void damagedStatesAreRefusedWithAReason() {
    Plan plan = Planner.plan(RuleFixtures.rules(THRESHOLD)).plan().with(LAYOUT);
    Detector detector = new Detector(plan, new TreeEvaluator(plan), DetectionSettings.DEFAULT);
    byte[] bytes = StateCodec.encode(detector.step(DetectorState.empty(), at(0)).state());
    for (int length = 0; length < bytes.length; length++) {
      assertThat(StateCodec.decode(Arrays.copyOf(bytes, length)))
          .isInstanceOf(StateCodec.Decoded.Unreadable.class);
    }
    byte[] other = bytes.clone();
    other[8]++;
    assertThat(StateCodec.decode(other)).isEqualTo(
        new StateCodec.Decoded.Unreadable("the state has version 2, and this Assay reads 1"));
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      byte[] garbled = bytes.clone();
      garbled[random.nextInt(garbled.length)] = (byte) random.nextInt();
      StateCodec.decode(garbled);
    }
  }

  private static final Layout LAYOUT =
      Layout.of(List.of("success", "user_username", "device_hostname"));

  private Record at(long time) {
    return at(time, "alice", null);
  }

  private Record at(long time, String user, String host) {
    SlotRecord.Builder builder = SlotRecord.builder(LAYOUT).truth(0, false).text(1, user);
    if (host != null) {
      builder.value(2, new Value.Text(host));
    }
    Record record = builder.build(new RecordName("t.log", records.size() + 1), time, RawEvent.EMPTY);
    records.add(record);
    return record;
  }

  private Record[] randomSequence(int seed) {
    Random random = new Random(seed);
    Record[] sequence = new Record[40];
    long time = 0;
    for (int i = 0; i < sequence.length; i++) {
      time += random.nextInt(3) * MINUTE;
      long jitter = random.nextInt(4) == 0 ? -random.nextInt(3) * MINUTE : 0;
      sequence[i] = at(time + jitter, "user" + random.nextInt(3), random.nextInt(5) == 0 ? null : "h" + random.nextInt(4));
    }
    return sequence;
  }

  private List<Long> times(String rule, Record... sequence) {
    return signals(rule, DetectionSettings.DEFAULT, sequence).stream().map(Signal::time).toList();
  }

  private List<Signal> signals(String rule, DetectionSettings settings, Record... sequence) {
    return steps(rule, settings, sequence).stream().flatMap(step -> step.signals().stream()).toList();
  }

  private List<Step> steps(String rule, DetectionSettings settings, Record... sequence) {
    Plan plan = Planner.plan(RuleFixtures.rules(rule)).plan().with(LAYOUT);
    Detector detector = new Detector(plan, new TreeEvaluator(plan), settings);
    DetectorState state = DetectorState.empty();
    List<Step> steps = new ArrayList<>();
    for (Record record : sequence) {
      Step step = detector.step(state, record);
      steps.add(step);
      state = step.state();
    }
    return steps;
  }
}

package dev.assay.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.core.check.RuleFixtures;
import dev.assay.core.eval.TreeEvaluator;
import dev.assay.core.plan.Plan;
import dev.assay.core.plan.Planner;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** The detector against one that forgets nothing and looks at every record each time. */
class NaiveDetectorTest {
  private static final Layout LAYOUT = Layout.of(List.of("success", "user_username", "device_hostname"));
  private static final long WINDOW = 100;
  private static final StateLimits TIGHT = new StateLimits(100, 100, 1, 0);

  private record Event(long time, String user, String host) {}

  private record Given(String user, long time, long count, boolean suppressed) {}

  @Test
  void agreesOnRandomRecords() {
    long signals = 0;
    long faults = 0;
    for (int seed = 0; seed < 1_200; seed++) {
      Random random = new Random(seed);
      boolean distinct = random.nextBoolean();
      boolean grouped = random.nextInt(4) == 0;
      int limit = 1 + random.nextInt(random.nextBoolean() ? 4 : 40);
      String order = List.of(">=", ">", "=", "<", "<=", "!=").get(random.nextInt(6));
      long suppression = 1_000 * (1 + random.nextInt(2));
      long lateness = random.nextInt(3) * 60;
      boolean tight = random.nextBoolean();
      boolean valid = !(order.equals("<") && limit == 1);
      List<Event> events = seed % 8 == 0 ? events(random, 400, 8) : events(random, 60, 240);
      String rule = "rule r severity 1 suppression " + suppression / 1_000 + "s when success = false threshold "
          + (distinct ? "distinct(device_hostname)" : "count()") + " " + order + " " + (valid ? limit : 2)
          + " within 1s by entity" + (grouped ? ", device_hostname" : "") + " signal on user_username";
      int wanted = valid ? limit : 2;
      LongPredicate holds = count -> switch (order) {
        case ">=" -> count >= wanted;
        case ">" -> count > wanted;
        case "=" -> count == wanted;
        case "<" -> count < wanted;
        case "<=" -> count <= wanted;
        default -> count != wanted;
      };
      List<Step> steps = detected(rule, events, lateness, tight ? TIGHT : StateLimits.DEFAULT);
      List<List<Given>> naive = naive(events, distinct, grouped, holds, suppression, lateness);
      for (int i = 0; i < steps.size(); i++) {
        String what = rule + " " + events.subList(0, i + 1) + " lateness " + lateness + " tight " + tight;
        if (!steps.get(i).faults().isEmpty()) {
          faults++;
          assertThat(tight).as(what).isTrue();
          break;
        }
        assertThat(steps.get(i).signals()).as(what).extracting(signal -> signal.entity().value(), Signal::time,
            Signal::suppressed).containsExactlyElementsOf(naive.get(i).stream()
            .map(given -> tuple(given.user(), given.time(), given.suppressed())).toList());
        if (!tight) {
          assertThat(steps.get(i).signals()).as(what).extracting(Signal::recordCount)
              .containsExactlyElementsOf(naive.get(i).stream().map(Given::count).toList());
        }
        signals += steps.get(i).signals().size();
      }
    }
    assertThat(signals).isGreaterThan(10_000);
    assertThat(faults).as("late records that ask for what is forgotten").isBetween(1L, 150L);
  }

  private static List<Event> events(Random random, int count, int step) {
    List<Event> events = new ArrayList<>();
    long time = 10_000;
    for (int i = 0; i < count; i++) {
      time += random.nextInt(step);
      long late = random.nextInt(5) == 0 ? random.nextInt(1_500) : 0;
      String host = random.nextInt(8) == 0 ? null : "h" + random.nextInt(4);
      events.add(new Event(time - late, "u" + random.nextInt(2), host));
    }
    return events;
  }

  private static List<Step> detected(String rule, List<Event> events, long lateness, StateLimits limits) {
    Plan plan = Planner.plan(RuleFixtures.rules(rule)).plan().with(LAYOUT);
    Detector detector = new Detector(plan, new TreeEvaluator(plan), new DetectionSettings(1,
        DetectionSettings.CounterReset.KEEP, DetectionSettings.CounterScope.SELECTOR, lateness, limits));
    DetectorState state = DetectorState.empty();
    List<Step> steps = new ArrayList<>();
    for (Event event : events) {
      SlotRecord.Builder builder = SlotRecord.builder(LAYOUT).truth(0, false).text(1, event.user());
      if (event.host() != null) {
        builder.text(2, event.host());
      }
      Record record = builder.build(new RecordName("t.log", steps.size() + 1), event.time(), RawEvent.EMPTY);
      Step step = detector.step(state, record);
      steps.add(step);
      state = step.state();
    }
    return steps;
  }

  private static List<List<Given>> naive(List<Event> events, boolean distinct, boolean grouped, LongPredicate holds,
      long suppression, long lateness) {
    List<List<Given>> all = new ArrayList<>();
    List<Event> counted = new ArrayList<>();
    Map<String, Long> last = new HashMap<>();
    long watermark = Long.MIN_VALUE;
    for (Event event : events) {
      watermark = Math.max(watermark, event.time());
      List<Given> given = new ArrayList<>();
      if (event.host() != null || !distinct && !grouped) {
        long remembered = watermark - 10 * WINDOW - lateness;
        List<Event> inside = new ArrayList<>();
        if (event.time() >= remembered) {
          counted.add(event);
          for (Event other : counted) {
            boolean same = other.user().equals(event.user())
                && (!grouped || other.host() != null && other.host().equals(event.host()));
            boolean near = other.time() >= event.time() - 10 * WINDOW && other.time() <= event.time()
                && other.time() >= remembered;
            if (same && near) {
              inside.add(other);
            }
          }
        } else {
          inside.add(event);
        }
        Set<String> hosts = new HashSet<>();
        inside.forEach(other -> hosts.add(other.host()));
        if (holds.test(distinct ? hosts.size() : inside.size())) {
          Long first = last.get(event.user());
          boolean suppressed = first != null && first + suppression > watermark - lateness
              && event.time() < first + suppression && event.time() > first - suppression;
          given.add(new Given(event.user(), event.time(), inside.size(), suppressed));
          if (!suppressed) {
            last.merge(event.user(), event.time(), Math::max);
          }
        }
      }
      all.add(given);
    }
    return all;
  }
}

package dev.assay.convert.sumo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.convert.sumo.reader.SumoExpression.Path;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which records complete a rule. Times are milliseconds. */
class SumoDetectionTest {
  private static final Layout LAYOUT = Layout.of(List.of("ok", "user", "host", "port"));
  private static final SumoExpression FAILED = SumoReader.read("test", "ok = false").expression().orElseThrow();
  private static final Path USER = Path.field("user");
  private static final Path HOST = Path.field("host");
  private static final Path PORT = Path.field("port");

  private final List<Record> records = new ArrayList<>();

  @Test
  void aMatchFiresForEachEntity() {
    add(0, "u", "h", 1);
    add(0, null, "h", 1);
    add(0, "", "h", 1);
    records.add(record(0, Map.of("ok", Value.TRUE, "user", new Value.Text("u"))));
    Value both = new Value.Elements(List.of(new Value.Text("a"), new Value.Text("b"), new Value.Text("a")));
    records.add(record(0, Map.of("ok", Value.FALSE, "user", both, "host", Value.NULL)));
    fires(new SumoRule.Match(FAILED, List.of(USER, HOST)),
        "user u 0", "host h 0", "host h 1", "host h 2", "user a 4", "user b 4");
  }

  @Test
  void bothEndsOfTheWindowAreIn() {
    add(0, "u", "h", 1);
    add(100, "u", "h", 1);
    add(201, "u", "h", 1);
    fires(threshold(2, 100), "user u 1");
  }

  @Test
  void theCounterKeepsSliding() {
    for (int time : new int[] {0, 10, 20, 30, 105}) {
      add(time, "u", "h", 1);
    }
    fires(threshold(3, 100), "user u 2", "user u 3", "user u 4");
  }

  @Test
  void tiesGoByArrival() {
    add(5, "u", "h", 1);
    add(5, "u", "h", 1);
    fires(threshold(2, 0), "user u 1");
  }

  @Test
  void aLateRecordCountsAtItsOwnTime() {
    add(0, "u", "h", 1);
    add(200, "u", "h", 1);
    add(50, "u", "h", 1);
    add(120, "u", "h", 1);
    add(250, "u", "h", 1);
    fires(threshold(2, 100), "user u 2", "user u 3", "user u 4");
  }

  @Test
  void eachEntityIsCountedApart() {
    add(0, "u", "h", 1);
    add(1, "v", "h", 1);
    add(2, "u", "u", 1);
    SumoRule rule =
        new SumoRule.Threshold(FAILED, 2, 100, false, Optional.of(PORT), List.of(), List.of(USER, HOST));
    fires(rule, "host h 1", "user u 2");
  }

  @Test
  void eachGroupIsCountedApartAndRecordsWithoutOneAreNotCounted() {
    add(0, "u", "h", 1);
    add(1, "u", "i", 1);
    add(2, "u", null, 1);
    add(3, "u", null, 1);
    add(4, "u", "h", 1);
    fires(new SumoRule.Threshold(FAILED, 2, 100, false, Optional.empty(), List.of(HOST), List.of(USER)), "user u 4");
  }

  @Test
  void differentValuesAreCounted() {
    add(0, "u", "h", 1);
    add(1, "u", "h", 1);
    add(2, "u", null, 2);
    add(3, "u", "i", 3);
    add(102, "u", "i", 4);
    fires(new SumoRule.Threshold(FAILED, 2, 100, true, Optional.of(HOST), List.of(), List.of(USER)), "user u 3");
  }

  private static SumoRule threshold(int limit, long window) {
    return new SumoRule.Threshold(FAILED, limit, window, false, Optional.empty(), List.of(), List.of(USER));
  }

  private void add(long time, String user, String host, long port) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("ok", Value.FALSE);
    values.put("user", user == null ? null : new Value.Text(user));
    values.put("host", host == null ? null : new Value.Text(host));
    values.put("port", new Value.Whole(port));
    records.add(record(time, values));
  }

  private static Record record(long time, Map<String, Value> values) {
    return Records.record(LAYOUT, time, values, Map.of());
  }

  private void fires(SumoRule rule, String... firings) {
    assertThat(new SumoDetection(rule, SumoDialect.DEFAULT).run(records))
        .extracting(each -> each.selector().name() + " " + each.entity() + " " + each.record())
        .containsExactly(firings);
  }
}

package dev.assay.convert.sumo.reader;

import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import java.util.Map;
import java.util.function.Predicate;

/** Records made by hand. */
final class Records {
  private Records() {}

  static Record record(Layout layout, long time, Map<String, Value> values, Map<String, String> raw) {
    SlotRecord.Builder builder = SlotRecord.builder(layout);
    values.forEach((field, value) -> builder.value(layout.slot(field), value));
    return builder.build(new RecordName("test.log", 1), time, new RawEvent() {
      @Override
      public String value(String key) {
        return raw.get(key);
      }

      @Override
      public boolean anyValue(Predicate<String> test) {
        return raw.values().stream().anyMatch(test);
      }
    });
  }

  static Record record(Map<String, Value> values, Map<String, String> raw) {
    return record(Layout.of(values.keySet()), 0, values, raw);
  }
}

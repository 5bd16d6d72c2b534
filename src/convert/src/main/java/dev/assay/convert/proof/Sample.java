package dev.assay.convert.proof;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Layout;
import dev.assay.core.record.RawEvent;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.record.SlotRecord;
import dev.assay.core.record.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A record in the making: what stands in which place. Places not named are absent. */
record Sample(Map<Place, Value> values) {
  static final Sample EMPTY = new Sample(Map.of());

  Sample {
    values = Map.copyOf(values);
  }

  /** @param value null for absent */
  Sample with(Place place, Value value) {
    Map<Place, Value> changed = new LinkedHashMap<>(values);
    if (value == null) {
      changed.remove(place);
    } else {
      changed.put(place, value);
    }
    return new Sample(changed);
  }

  Record record(Layout layout, Enricher enricher, long time, long position) {
    SlotRecord.Builder record = SlotRecord.builder(layout);
    Map<String, Map<String, Value>> maps = new LinkedHashMap<>();
    Map<String, List<Value>> lists = new LinkedHashMap<>();
    Map<String, String> raw = new LinkedHashMap<>();
    values.forEach((place, value) -> {
      if (place instanceof Place.OfField field) {
        record.value(layout.slot(field.field()), value);
      } else if (place instanceof Place.OfEntry entry) {
        maps.computeIfAbsent(entry.field(), key -> new LinkedHashMap<>()).put(entry.key(), value);
      } else if (place instanceof Place.OfElement element) {
        List<Value> elements = lists.computeIfAbsent(element.field(), key -> new ArrayList<>());
        while (elements.size() <= element.index()) {
          elements.add(new Value.Text("other"));
        }
        elements.set(element.index(), value);
      } else {
        raw.put(((Place.OfRawKey) place).key(), value.text());
      }
    });
    maps.forEach((field, entries) -> record.value(layout.slot(field), new Value.Entries(entries)));
    lists.forEach((field, elements) -> record.value(layout.slot(field), new Value.Elements(elements)));
    enricher.enrich(field -> text(field), time, record);
    return record.build(new RecordName("boundary", position), time, new RawKeys(raw), Fidelity.VENDOR);
  }

  private String text(String field) {
    for (Map.Entry<Place, Value> each : values.entrySet()) {
      if (each.getKey() instanceof Place.OfField one && one.field().equals(field) && each.getValue() != Value.NULL) {
        return each.getValue().text();
      }
    }
    return null;
  }

  private record RawKeys(Map<String, String> values) implements RawEvent {
    @Override
    public String value(String key) {
      return values.get(key);
    }

    @Override
    public boolean anyValue(Predicate<String> test) {
      return values.values().stream().anyMatch(test);
    }
  }
}

package dev.assay.logs.read;

import dev.assay.core.record.Value;
import dev.assay.logs.KeyedEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The raw keys of a record that was printed. */
record RawKeys(Map<String, String> values) implements KeyedEvent {
  static RawKeys of(Value fields) {
    Map<String, String> values = new LinkedHashMap<>();
    if (fields instanceof Value.Entries entries) {
      entries.values().forEach((key, value) -> values.put(key, value.text()));
    }
    return new RawKeys(values);
  }

  @Override
  public String value(String key) {
    return values.get(key);
  }

  @Override
  public boolean anyValue(Predicate<String> test) {
    return values.values().stream().anyMatch(test);
  }

  @Override
  public void forEach(BiConsumer<String, String> action) {
    values.forEach(action);
  }
}

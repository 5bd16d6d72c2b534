package dev.assay.logs.read;

import dev.assay.core.record.Value;
import dev.assay.core.schema.FieldType;
import dev.assay.logs.mapping.FieldMapping;
import dev.assay.logs.parser.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists and maps, which a parser has made flat, put together again from {@code key.1} and {@code key.name}. */
final class Compound {
  private Compound() {}

  /** The value for a list or map field; null where the event has nothing for it. */
  static Value of(FieldType type, FieldMapping mapping, String text, Event event) {
    if (mapping instanceof FieldMapping.Standard standard) {
      for (String key : standard.keys()) {
        Value found = type == FieldType.STRING_ARRAY ? list(key, event) : map(key, event);
        if (found != null) {
          return found;
        }
      }
    }
    if (text == null) {
      return null;
    }
    return type == FieldType.STRING_ARRAY
        ? new Value.Elements(List.of(new Value.Text(text))) : new Value.Text(text);
  }

  private static Value list(String key, Event event) {
    List<Value> values = new ArrayList<>();
    for (String value = event.value(key + ".1"); value != null; value = event.value(key + "." + (values.size() + 1))) {
      values.add(new Value.Text(value));
    }
    return values.isEmpty() ? null : new Value.Elements(values);
  }

  private static Value map(String key, Event event) {
    String prefix = key + ".";
    Map<String, Value> entries = new LinkedHashMap<>();
    event.forEach((name, value) -> {
      if (name.startsWith(prefix)) {
        entries.put(name.substring(prefix.length()), new Value.Text(value));
      }
    });
    return entries.isEmpty() ? null : new Value.Entries(entries);
  }
}

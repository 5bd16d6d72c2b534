package dev.assay.logs.read;

import dev.assay.core.record.Kind;
import dev.assay.core.record.Layout;
import dev.assay.core.record.Record;
import dev.assay.core.record.Value;
import dev.assay.logs.KeyedEvent;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A record as one line of JSON: {@code _record}, {@code _source}, {@code _fidelity} and {@code timestamp}, then the
 * fields that have a value by name, then the raw keys under {@code fields}, by name too. The source {@code record}
 * reads it back.
 */
public final class RecordJson {
  private static final JsonFactory JSON = JsonFactory.builder().build();
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final StringWriter out = new StringWriter();
  private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out);

  private RecordJson() {}

  /** The line, without a line ending. */
  public static String print(Record record, String sourceId) {
    RecordJson printer = new RecordJson();
    printer.record(record, sourceId);
    return printer.out.toString();
  }

  private void record(Record record, String sourceId) {
    json.writeStartObject();
    json.writeName("_record");
    json.writeString(record.name().toString());
    json.writeName("_source");
    json.writeString(sourceId);
    json.writeName("_fidelity");
    json.writeString(record.fidelity().label());
    json.writeName("timestamp");
    json.writeNumber(record.time());
    fields(record).forEach((name, value) -> {
      json.writeName(name);
      value(value);
    });
    if (record.raw() instanceof KeyedEvent raw) {
      Map<String, String> keys = new TreeMap<>();
      raw.forEach(keys::put);
      json.writeName("fields");
      json.writeStartObject();
      keys.forEach((key, value) -> {
        json.writeName(key);
        json.writeString(value);
      });
      json.writeEndObject();
    }
    json.writeEndObject();
    json.close();
  }

  private static Map<String, Value> fields(Record record) {
    Map<String, Value> fields = new TreeMap<>();
    Layout layout = record.layout();
    for (int slot = 0; slot < layout.size(); slot++) {
      String name = layout.field(slot);
      if (record.kind(slot) != Kind.ABSENT && !name.equals("fields") && !name.equals("timestamp")) {
        fields.put(name, record.value(slot));
      }
    }
    return fields;
  }

  private void value(Value value) {
    if (value instanceof Value.Elements elements) {
      json.writeStartArray();
      elements.values().forEach(this::value);
      json.writeEndArray();
    } else if (value instanceof Value.Entries entries) {
      json.writeStartObject();
      entries.values().forEach((key, entry) -> {
        json.writeName(key);
        value(entry);
      });
      json.writeEndObject();
    } else if (value.kind() == Kind.NULL) {
      json.writeNull();
    } else if (value instanceof Value.Truth truth) {
      json.writeBoolean(truth.value());
    } else if (value.kind() != Kind.TEXT && NUMBER.matcher(value.text()).matches()) {
      json.writeNumber(value.text());
    } else {
      json.writeString(value.text());
    }
  }
}

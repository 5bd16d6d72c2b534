package dev.assay.harness.stream;

import dev.assay.core.plan.PlannedRule;
import dev.assay.core.record.Record;
import dev.assay.core.signal.Signal;
import java.io.StringWriter;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Signals and matches, each as one line of JSON. In both {@code rule} is the rule's slug and {@code id} the rule's own
 * id, null where it has none.
 */
public final class SignalJson {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private SignalJson() {}

  /** A signal, without a line ending. */
  public static String signal(Signal signal) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("rule", signal.rule());
      json.writeStringProperty("id", signal.ruleId().orElse(null));
      json.writeStringProperty("name", signal.name());
      json.writeNumberProperty("severity", signal.severity());
      json.writeObjectPropertyStart("entity");
      json.writeStringProperty("type", signal.entity().type());
      json.writeStringProperty("value", signal.entity().value());
      json.writeEndObject();
      if (!signal.group().isEmpty()) {
        json.writeObjectPropertyStart("group");
        signal.group().forEach(json::writeStringProperty);
        json.writeEndObject();
      }
      json.writeStringProperty("timestamp", Instant.ofEpochMilli(signal.time()).toString());
      signal.summary().ifPresent(summary -> json.writeStringProperty("summary", summary));
      signal.description().ifPresent(text -> json.writeStringProperty("description", text));
      json.writeBooleanProperty("suppressed", signal.suppressed());
      if (signal.prototype()) {
        json.writeBooleanProperty("prototype", true);
      }
      json.writeArrayPropertyStart("records");
      signal.records().forEach(record -> json.writeString(record.toString()));
      json.writeEndArray();
      json.writeNumberProperty("recordCount", signal.recordCount());
      json.writeStringProperty("signalId", signal.id());
      json.writeEndObject();
    }
    return out.toString();
  }

  /** That a record satisfies a rule's condition, without a line ending. */
  public static String match(PlannedRule rule, Record record) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("rule", rule.slug());
      json.writeStringProperty("id", rule.rule().metadata().id().orElse(null));
      json.writeStringProperty("record", record.name().toString());
      json.writeEndObject();
    }
    return out.toString();
  }
}

package dev.assay.harness.golden;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Entity;
import dev.assay.core.signal.Signal;
import dev.assay.harness.json.SignalJson;
import dev.assay.harness.shape.Fields;
import dev.assay.harness.shape.JsonSchema;
import dev.assay.harness.shape.Key;
import dev.assay.harness.shape.ListShape;
import dev.assay.harness.shape.Located;
import dev.assay.harness.shape.MapShape;
import dev.assay.harness.shape.ObjectShape;
import dev.assay.harness.shape.ScalarShape;
import dev.assay.harness.shape.Shape;
import dev.assay.harness.shape.Shapes;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of a golden, and the way from them to signals; {@link SignalJson} is the way there. */
final class GoldenShape {
  private static final Shape<String> TEXT = Shapes.text("a text");
  private static final Pattern RECORD_NAME = Pattern.compile("(.+?):([1-9][0-9]{0,17})(?:#([1-9][0-9]{0,8}))?");

  private static final Key<String> RULE = Key.required("rule", TEXT, "The rule's slug.");
  private static final Key<String> RULE_ID = Key.optional("id", TEXT, "The rule's own id.");
  private static final Key<String> SIGNAL_NAME = Key.required("name", TEXT, "The signal's title.");
  private static final Key<Long> SEVERITY = Key.required("severity", Shapes.whole(0, 10), "From 0 to 10.");
  private static final Key<String> TYPE = Key.required("type", TEXT, "The entity's type.");
  private static final Key<String> VALUE = Key.required("value", TEXT, "The entity's value.");
  private static final Key<Fields> ENTITY =
      Key.required("entity", ObjectShape.of("an entity", TYPE, VALUE), "What the signal is about.");
  private static final Key<List<MapShape.Entry<String>>> GROUP =
      Key.optional("group", new MapShape<>("a map of fields to values", TEXT), "Group-by fields and their values.");
  private static final Key<Instant> TIME =
      Key.required("timestamp", Shapes.instant(), "Time of the completing record.");
  private static final Key<String> SUMMARY = Key.optional("summary", TEXT, "The rendered summary.");
  private static final Key<String> DESCRIPTION = Key.optional("description", TEXT, "The rendered description.");
  private static final Key<Boolean> SUPPRESSED = Key.required("suppressed", Shapes.truth(), "Whether it repeats.");
  private static final Key<Boolean> PROTOTYPE = Key.optional("prototype", Shapes.truth(), "Whether it is a try.");
  private static final Key<Fidelity> FIDELITY = Key.required("fidelity",
      Shapes.choice(Fidelity.class, Fidelity::label), "Whether Cloud SIEM would make these records.");
  private static final Key<List<RecordName>> RECORDS = Key.required("records",
      new ListShape<>("a list of records", ScalarShape.text("a record's name such as traffic.log:3",
          GoldenShape::recordName, JsonSchema.of("type", "string"))), "Contributing records.");
  private static final Key<Long> RECORD_COUNT =
      Key.required("recordCount", Shapes.whole(0, Long.MAX_VALUE), "How many records contributed.");
  private static final Key<String> SIGNAL_ID = Key.required("signalId", TEXT, "The signal's own name.");

  static final Key<Long> VERSION =
      Key.required("version", Shapes.whole(0, Integer.MAX_VALUE), "The format of the file.");
  static final ObjectShape SIGNAL = ObjectShape.of("a signal", RULE, RULE_ID, SIGNAL_NAME, SEVERITY, ENTITY, GROUP,
      TIME, SUMMARY, DESCRIPTION, SUPPRESSED, PROTOTYPE, FIDELITY, RECORDS, RECORD_COUNT, SIGNAL_ID);
  static final Key<List<Located<Fields>>> SIGNALS = Key.required("signals",
      new ListShape<>("a list of signals", SIGNAL.located()), "The signals, by time.");
  static final ObjectShape FILE = ObjectShape.of("a golden", VERSION, SIGNALS);

  private GoldenShape() {}

  static Signal signal(Fields fields) {
    Fields entity = fields.fields(ENTITY);
    Map<String, String> group = new LinkedHashMap<>();
    fields.value(GROUP).orElse(List.of()).forEach(entry -> group.put(entry.key().value(), entry.value().value()));
    return new Signal(need(fields, SIGNAL_ID), need(fields, RULE), fields.value(RULE_ID), need(fields, SIGNAL_NAME),
        need(fields, SEVERITY).intValue(), new Entity(need(entity, TYPE), need(entity, VALUE)),
        Collections.unmodifiableMap(group), need(fields, TIME).toEpochMilli(), fields.value(SUMMARY),
        fields.value(DESCRIPTION), need(fields, SUPPRESSED), fields.value(PROTOTYPE).orElse(false),
        need(fields, FIDELITY), need(fields, RECORDS), need(fields, RECORD_COUNT));
  }

  private static <T> T need(Fields fields, Key<T> key) {
    return fields.value(key).orElseThrow();
  }

  private static Optional<RecordName> recordName(String text) {
    Matcher parts = RECORD_NAME.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int ordinal = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
    return Optional.of(new RecordName(parts.group(1), Long.parseLong(parts.group(2)), ordinal));
  }
}

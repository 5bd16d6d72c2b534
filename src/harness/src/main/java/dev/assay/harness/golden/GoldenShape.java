package dev.assay.harness.golden;

import dev.assay.core.record.RecordName;
import dev.assay.core.signal.Entity;
import dev.assay.core.signal.Signal;
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

/** The keys of a golden, and the way between them and signals. */
final class GoldenShape {
  private static final Shape<String> TEXT = Shapes.text("a text");
  private static final Pattern RECORD_NAME = Pattern.compile("(.+?):([1-9][0-9]{0,17})(?:#([1-9][0-9]{0,8}))?");

  private static final Key<String> ID = Key.required("id", TEXT, "The signal's own name.");
  private static final Key<String> RULE = Key.required("rule", TEXT, "The rule's slug.");
  private static final Key<String> RULE_ID = Key.optional("ruleId", TEXT, "The rule's id.");
  private static final Key<String> SIGNAL_NAME = Key.required("name", TEXT, "The signal's title.");
  private static final Key<Long> SEVERITY = Key.required("severity", Shapes.whole(0, 10), "From 0 to 10.");
  private static final Key<String> TYPE = Key.required("type", TEXT, "The entity's type.");
  private static final Key<String> VALUE = Key.required("value", TEXT, "The entity's value.");
  private static final Key<Fields> ENTITY =
      Key.required("entity", ObjectShape.of("an entity", TYPE, VALUE), "What the signal is about.");
  private static final Key<List<MapShape.Entry<String>>> GROUP =
      Key.required("group", new MapShape<>("a map of fields to values", TEXT), "Group-by fields and their values.");
  private static final Key<Instant> TIME = Key.required("time", Shapes.instant(), "Time of the completing record.");
  private static final Key<String> SUMMARY = Key.optional("summary", TEXT, "The rendered summary.");
  private static final Key<String> DESCRIPTION = Key.optional("description", TEXT, "The rendered description.");
  private static final Key<Boolean> SUPPRESSED = Key.required("suppressed", Shapes.truth(), "Whether it repeats.");
  private static final Key<Boolean> PROTOTYPE = Key.required("prototype", Shapes.truth(), "Whether it is a try.");
  private static final Key<List<RecordName>> RECORDS = Key.required("records",
      new ListShape<>("a list of records", ScalarShape.text("a record's name such as traffic.log:3",
          GoldenShape::recordName, JsonSchema.of("type", "string"))), "Contributing records.");
  private static final Key<Long> RECORD_COUNT =
      Key.required("recordCount", Shapes.whole(0, Long.MAX_VALUE), "How many records contributed.");

  static final Key<Long> VERSION =
      Key.required("version", Shapes.whole(0, Integer.MAX_VALUE), "The format of the file.");
  static final Key<List<Located<Fields>>> SIGNALS = Key.required("signals", new ListShape<>("a list of signals",
      ObjectShape.of("a signal", ID, RULE, RULE_ID, SIGNAL_NAME, SEVERITY, ENTITY, GROUP, TIME, SUMMARY, DESCRIPTION,
          SUPPRESSED, PROTOTYPE, RECORDS, RECORD_COUNT).located()), "The signals, by time.");
  static final ObjectShape FILE = ObjectShape.of("a golden", VERSION, SIGNALS);

  private GoldenShape() {}

  static Signal signal(Fields fields) {
    Fields entity = fields.fields(ENTITY);
    Map<String, String> group = new LinkedHashMap<>();
    need(fields, GROUP).forEach(entry -> group.put(entry.key().value(), entry.value().value()));
    return new Signal(need(fields, ID), need(fields, RULE), fields.value(RULE_ID), need(fields, SIGNAL_NAME),
        need(fields, SEVERITY).intValue(), new Entity(need(entity, TYPE), need(entity, VALUE)),
        Collections.unmodifiableMap(group), need(fields, TIME).toEpochMilli(), fields.value(SUMMARY),
        fields.value(DESCRIPTION), need(fields, SUPPRESSED), need(fields, PROTOTYPE), need(fields, RECORDS),
        need(fields, RECORD_COUNT));
  }

  private static <T> T need(Fields fields, Key<T> key) {
    return fields.value(key).orElseThrow();
  }

  /** The signal as the file has it: every key that has a value, in this order. */
  static Map<String, Object> tree(Signal signal) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(ID.name(), signal.id());
    tree.put(RULE.name(), signal.rule());
    signal.ruleId().ifPresent(id -> tree.put(RULE_ID.name(), id));
    tree.put(SIGNAL_NAME.name(), signal.name());
    tree.put(SEVERITY.name(), signal.severity());
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put(TYPE.name(), signal.entity().type());
    entity.put(VALUE.name(), signal.entity().value());
    tree.put(ENTITY.name(), entity);
    tree.put(GROUP.name(), signal.group());
    tree.put(TIME.name(), Instant.ofEpochMilli(signal.time()).toString());
    signal.summary().ifPresent(summary -> tree.put(SUMMARY.name(), summary));
    signal.description().ifPresent(description -> tree.put(DESCRIPTION.name(), description));
    tree.put(SUPPRESSED.name(), signal.suppressed());
    tree.put(PROTOTYPE.name(), signal.prototype());
    tree.put(RECORDS.name(), signal.records().stream().map(RecordName::toString).toList());
    tree.put(RECORD_COUNT.name(), signal.recordCount());
    return tree;
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

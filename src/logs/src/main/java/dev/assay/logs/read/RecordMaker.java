package dev.assay.logs.read;

import dev.assay.core.record.Fidelity;
import dev.assay.core.record.Record;
import dev.assay.core.record.RecordName;
import dev.assay.core.schema.FieldType;
import dev.assay.logs.mapping.FieldMapping;
import dev.assay.logs.mapping.Keys;
import dev.assay.logs.mapping.LogMapping;
import dev.assay.logs.parser.Event;
import dev.assay.logs.read.MappingPlan.Target;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Makes records of parsed events. */
final class RecordMaker {
  private final Work work;
  private final Metadata metadata;
  private final Map<LogMapping, MappingPlan> plans = new IdentityHashMap<>();

  RecordMaker(Work work) {
    this.work = work;
    this.metadata = new Metadata(work);
  }

  /** The time of an event: the one its parser found, else the one the mapping finds. */
  EventTime time(LogMapping mapping, Event event) {
    EventTime parsed = EventTime.of(event);
    FieldMapping.Time mapped = plan(mapping).time();
    String text = parsed.written() != null || mapped == null ? null : mapped.text(keys(mapping, event));
    return text == null || text.isEmpty() ? parsed : new EventTime(mapped.read(text), text);
  }

  Record make(LogMapping mapping, Event event, String parser, RecordName name, long time, Fidelity fidelity,
      String line, OddValues odd) {
    work.clear();
    Keys keys = keys(mapping, event);
    for (Target target : plan(mapping).targets()) {
      String text = target.mapping().text(keys);
      if (isCompound(target.type())) {
        if (work.isInLayout(target.place())) {
          work.record().value(target.place(), Compound.of(target.type(), target.mapping(), text, event));
        }
      } else if (text != null) {
        if (work.isNoAddress(target.place(), text)) {
          odd.noAddress(target.field(), text, name.file(), name.line(), line);
        }
        if (!work.isInLayout(target.place())) {
          work.text(target.place(), text);
        } else if (Coercion.put(work.record(), target.place(), target.type(), text)) {
          work.text(target.place(), text);
        } else {
          odd.leftOut(target.field(), target.type(), text, name.file(), name.line(), line);
        }
      }
    }
    metadata.fill(mapping, event, parser);
    metadata.time(time);
    metadata.keys(event);
    work.enrich(time);
    return work.record().build(name, time, event, fidelity);
  }

  private MappingPlan plan(LogMapping mapping) {
    MappingPlan plan = plans.get(mapping);
    if (plan == null) {
      plan = MappingPlan.of(mapping, work);
      plans.put(mapping, plan);
    }
    return plan;
  }

  private static Keys keys(LogMapping mapping, Event event) {
    Set<String> skipped = mapping.skipped();
    return key -> {
      String value = event.value(key);
      return value == null || skipped.contains(value) ? null : value;
    };
  }

  private static boolean isCompound(FieldType type) {
    return type == FieldType.STRING_ARRAY || type == FieldType.STRING_MAP || type == FieldType.STRUCT;
  }
}

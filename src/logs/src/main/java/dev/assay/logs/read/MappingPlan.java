package dev.assay.logs.read;

import dev.assay.core.schema.FieldType;
import dev.assay.logs.mapping.FieldMapping;
import dev.assay.logs.mapping.LogMapping;
import java.util.ArrayList;
import java.util.List;

/** A log mapping cut down to the fields somebody asks for. */
record MappingPlan(LogMapping mapping, List<Target> targets, FieldMapping.Time time) {
  /** A field to fill. */
  record Target(int place, FieldType type, FieldMapping mapping, String field) {}

  static MappingPlan of(LogMapping mapping, Work work) {
    List<Target> targets = new ArrayList<>();
    mapping.fields().forEach((field, fieldMapping) -> {
      int place = work.place(field);
      if (place >= 0 && !field.equals("timestamp")) {
        targets.add(new Target(place, work.type(place), fieldMapping, field));
      }
    });
    FieldMapping.Time time = mapping.fields().get("timestamp") instanceof FieldMapping.Time found ? found : null;
    return new MappingPlan(mapping, List.copyOf(targets), time);
  }
}

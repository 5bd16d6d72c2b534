package dev.assay.logs.parser;

import java.util.List;

/**
 * {@code TRANSFORM_IF_PRESENT} and {@code TRANSFORM_IF_NOT_PRESENT}, whose transform runs on the log entry, and
 * {@code TRANSFORM_FIELD_IF_PRESENT}, whose transform runs on the field. Several fields are present if all of them are.
 */
record TransformIfPresent(List<String> fields, boolean present, boolean onField, String name) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    if (fields.stream().allMatch(field -> run.value(field) != null) != present) {
      return true;
    }
    return onField ? run.transform(name, fields.get(0)) : run.transform(name);
  }
}

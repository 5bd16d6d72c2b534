package dev.assay.logs.parser;

/**
 * {@code TRANSFORM_IF_PRESENT} and {@code TRANSFORM_IF_NOT_PRESENT}, whose transform runs on the log entry, and
 * {@code TRANSFORM_FIELD_IF_PRESENT}, whose transform runs on the field.
 */
record TransformIfPresent(String field, boolean present, boolean onField, String name) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    if (run.value(field) != null != present) {
      return true;
    }
    return onField ? run.transform(name, field) : run.transform(name);
  }
}

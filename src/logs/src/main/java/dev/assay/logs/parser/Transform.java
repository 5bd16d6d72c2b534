package dev.assay.logs.parser;

/** {@code TRANSFORM} on the log entry, or {@code TRANSFORM:field} on a field, which must be there. */
record Transform(String name, String field) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    if (field == null) {
      return run.transform(name);
    }
    return run.value(field) == null
        ? run.fail(stanza, "the field " + field + " is not there", 0) : run.transform(name, field);
  }
}

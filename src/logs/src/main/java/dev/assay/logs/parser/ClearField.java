package dev.assay.logs.parser;

/** {@code CLEAR:field = pattern}: empties a field whose value matches. */
record ClearField(FieldSelector fields, Regex values) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    for (String name : fields.fields(run)) {
      String value = run.value(name);
      if (value != null && values.startsAt(value)) {
        run.set(name, "");
      }
    }
    return true;
  }
}

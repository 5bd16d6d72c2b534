package dev.assay.logs.parser;

/** {@code TRANSFORM:r|pattern}: on each field whose name matches. */
record TransformMatching(Callee callee, FieldSelector fields) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    for (String field : fields.fields(run)) {
      if (run.value(field) != null && !callee.run(run, field)) {
        return false;
      }
    }
    return true;
  }
}

package dev.assay.logs.parser;

/** {@code PARSE = path}: another parser on the log entry, or on a field, which must be there. */
record ParseWith(String path, String field) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    if (field == null) {
      return run.parse(path, run.entry(), run.entryField());
    }
    String text = run.value(field);
    return text == null
        ? run.fail(stanza, "the field " + field + " is not there", 0) : run.parse(path, text, field);
  }
}

package dev.assay.logs.parser;

/**
 * {@code TRANSFORM_ALL}: a transform with a pattern on each of its matches, one behind the other, with all its
 * attributes each time.
 */
record TransformAll(String name, String field) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    String text = field == null ? run.entry() : run.value(field);
    return text == null ? run.fail(stanza, "the field " + field + " is not there", 0) : run.transformAll(name, text, field);
  }
}

package dev.assay.logs.parser;

/**
 * {@code TRANSFORM_IF} and {@code TRANSFORM_IF_ELSE}: whether a field, or the log entry, matches from its start.
 *
 * @param field the field to test and to transform, or null for the log entry
 * @param otherwise the transform where it does not match, or null
 */
record TransformIf(String field, Regex test, String then, String otherwise) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    String text = field == null ? run.entry() : run.value(field);
    String name = text != null && test.startsAt(text) ? then : otherwise;
    if (name == null) {
      return true;
    }
    return field == null || text == null ? run.transform(name) : run.transform(name, field);
  }
}

package dev.assay.logs.parser;

/** {@code TRANSFORM} and {@code PARSE} on the log entry, or with {@code :field} on a field, which must be there. */
record Transform(Callee callee, String field) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    return callee.runOn(field, run, stanza);
  }
}

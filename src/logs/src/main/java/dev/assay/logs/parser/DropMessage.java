package dev.assay.logs.parser;

/** {@code DROP = true}: the whole message is thrown away. */
record DropMessage() implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    return run.discard();
  }
}

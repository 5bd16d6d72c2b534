package dev.assay.logs.parser;

/** {@code COPY_FIELD:to = from} and {@code ALIAS:from = to}; nothing happens where there is nothing to copy. */
record CopyField(Template to, Template from) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    String value = run.raw(from.render(run));
    String name = to.render(run);
    if (value != null && !name.isEmpty()) {
      run.set(name, value);
    }
    return true;
  }
}

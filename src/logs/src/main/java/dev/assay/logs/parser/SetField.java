package dev.assay.logs.parser;

/** {@code SET:field = template}. */
record SetField(Template field, Template value) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    String name = field.render(run);
    if (!name.isEmpty()) {
      run.set(name, value.render(run));
    }
    return true;
  }
}

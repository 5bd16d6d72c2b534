package dev.assay.logs.parser;

/** {@code RENAME_FIELD:new = old}; nothing happens where the old field is not there. */
record RenameField(Template to, Template from) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    String old = from.render(run);
    String value = run.raw(old);
    String name = to.render(run);
    if (value != null && !name.isEmpty() && !name.equals(old)) {
      run.set(name, value);
      run.dictionary().remove(old);
    }
    return true;
  }
}

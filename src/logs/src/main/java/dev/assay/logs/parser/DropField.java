package dev.assay.logs.parser;

/**
 * {@code DROP:field}.
 *
 * @param onlyEmpty whether a field is dropped only if it is empty
 * @param onlyValues the values to drop; null for any
 */
record DropField(FieldSelector fields, boolean onlyEmpty, Regex onlyValues) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    for (String name : fields.fields(run)) {
      String value = run.dictionary().get(name);
      if (value != null && (!onlyEmpty || value.isEmpty()) && (onlyValues == null || onlyValues.startsAt(value))) {
        run.dictionary().remove(name);
      }
    }
    return true;
  }
}

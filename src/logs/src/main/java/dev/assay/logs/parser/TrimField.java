package dev.assay.logs.parser;

/** {@code TRIM}, {@code TRIM_LEFT}, {@code TRIM_RIGHT}: takes characters from the ends of a field. */
record TrimField(FieldSelector fields, CharacterSet characters, boolean left, boolean right) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    for (String name : fields.fields(run)) {
      String value = run.value(name);
      if (value != null) {
        run.set(name, trim(value));
      }
    }
    return true;
  }

  private String trim(String value) {
    int start = 0;
    int end = value.length();
    while (left && start < end && characters.contains(value.charAt(start))) {
      start++;
    }
    while (right && end > start && characters.contains(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }
}

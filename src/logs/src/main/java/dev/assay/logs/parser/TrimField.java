package dev.assay.logs.parser;

/** {@code TRIM:field = characters}: takes these characters from both ends. */
record TrimField(FieldSelector fields, String characters) implements Step {
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
    while (start < end && characters.indexOf(value.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && characters.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(start, end);
  }
}

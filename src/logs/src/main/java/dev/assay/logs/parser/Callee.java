package dev.assay.logs.parser;

/** What an attribute hands a log entry to. */
sealed interface Callee {
  /** Runs on the present log entry. */
  boolean run(Run run);

  /** Runs on the value of a field, which is there. */
  boolean run(Run run, String field);

  /** On a field, or on the log entry where {@code field} is null; false where the field is not there. */
  default boolean runOn(String field, Run run, String stanza) {
    if (field == null) {
      return run(run);
    }
    return run.value(field) == null ? run.fail(stanza, "the field " + field + " is not there", 0) : run(run, field);
  }

  /** A transform of the same parser. */
  record OfTransform(String name) implements Callee {
    @Override
    public boolean run(Run run) {
      return run.transform(name);
    }

    @Override
    public boolean run(Run run, String field) {
      return run.transform(name, field);
    }
  }

  /** Another parser, by its path. */
  record OfParser(String path) implements Callee {
    @Override
    public boolean run(Run run) {
      return run.parse(path, Run.ENTRY);
    }

    @Override
    public boolean run(Run run, String field) {
      return run.parse(path, field);
    }
  }
}

package dev.assay.logs.parser;

import java.util.List;

/** {@code TRANSFORM_CASCADE}: the first transform that matches; what a failed one did is taken back. */
record TransformCascade(List<String> names, String field) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    if (field != null && run.value(field) == null) {
      return run.fail(stanza, "the field " + field + " is not there", 0);
    }
    for (String name : names) {
      int mark = run.dictionary().mark();
      if (field == null ? run.transform(name) : run.transform(name, field)) {
        run.dictionary().keep();
        return true;
      }
      run.dictionary().rollback(mark);
      if (run.isDiscarded()) {
        return false;
      }
    }
    return run.fail(stanza, "none of its transforms matches", 0);
  }
}

package dev.assay.logs.parser;

import java.util.List;

/**
 * {@code TRANSFORM_CASCADE} and {@code PARSE_CASCADE}: the first that matches; what a failed one did is taken back.
 */
record TransformCascade(List<Callee> callees, String field) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    if (field != null && run.value(field) == null) {
      return run.fail(stanza, "the field " + field + " is not there", 0);
    }
    for (Callee callee : callees) {
      int mark = run.dictionary().mark();
      if (field == null ? callee.run(run) : callee.run(run, field)) {
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

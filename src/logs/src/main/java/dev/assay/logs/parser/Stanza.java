package dev.assay.logs.parser;

import java.util.List;

/** A stanza of a parser: what takes the log entry apart, then steps from top to bottom. */
record Stanza(String name, Format format, List<Step> steps) {
  /** The name of the stanza that a parser begins with. */
  static final String MAIN = "parser";

  Stanza {
    steps = List.copyOf(steps);
  }

  boolean run(Run run) {
    if (!format.parse(run, name)) {
      return false;
    }
    StartTime late = null;
    for (Step step : steps) {
      if (step instanceof StartTime time) {
        late = time.find(run) ? null : time;
      } else if (!step.run(run, name)) {
        return false;
      }
    }
    run.mapper().settle(run);
    if (late != null) {
      late.find(run);
    }
    return true;
  }
}

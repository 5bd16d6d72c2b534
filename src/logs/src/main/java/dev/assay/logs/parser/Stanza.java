package dev.assay.logs.parser;

import java.util.List;

/**
 * A stanza of a parser: what takes the log entry apart, then steps from top to bottom.
 *
 * @param wrapper a transform that gives the log entry another text before all else; or null
 * @param fields what is put around the names of fields that transforms on fields find
 * @param addValues whether further values under one name make a list
 * @param strips whether values lose the blanks around them
 */
record Stanza(String name, String wrapper, Format format, List<Step> steps, Affix fields, boolean addValues,
    boolean strips) {
  /** The name of the stanza that a parser begins with. */
  static final String MAIN = "parser";

  Stanza {
    steps = List.copyOf(steps);
  }

  boolean run(Run run) {
    return (wrapper == null || run.wrap(wrapper)) && format.parse(run, name) && steps(run);
  }

  /** The steps alone, where the entry has been taken apart already. */
  boolean steps(Run run) {
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

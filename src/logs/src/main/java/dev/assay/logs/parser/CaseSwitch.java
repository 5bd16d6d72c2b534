package dev.assay.logs.parser;

import java.util.Map;

/** {@code CASE_SWITCH:field = read} with its {@code CASE}s: a field set by the value of another. */
record CaseSwitch(Template field, Template read, Map<String, Template> cases) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    String value = run.value(read.render(run));
    Template chosen = value == null ? null : cases.get(value);
    String name = field.render(run);
    if (chosen != null && !name.isEmpty()) {
      run.set(name, chosen.render(run));
    }
    return true;
  }
}

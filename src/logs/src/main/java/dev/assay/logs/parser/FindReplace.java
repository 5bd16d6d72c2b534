package dev.assay.logs.parser;

import com.google.re2j.Matcher;

/** {@code FIND_REPLACE:field:replacement = pattern}, for every match in the field. */
record FindReplace(FieldSelector fields, Regex regex, Replacement replacement) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    for (String name : fields.fields(run)) {
      String value = run.value(name);
      if (value != null) {
        try {
          run.set(name, replace(value, run));
        } catch (WatchedText.Exhausted e) {
          return run.fail(stanza, e.getMessage(), 0);
        }
      }
    }
    return true;
  }

  private String replace(String value, Run run) {
    Matcher matcher = regex.pattern().matcher(WatchedText.of(value));
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      out.append(value, from, matcher.start());
      replacement.append(out, matcher, run);
      from = matcher.end();
    }
    return from == 0 && out.length() == 0 ? value : out.append(value, from, value.length()).toString();
  }
}

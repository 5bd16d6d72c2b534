package dev.assay.logs.parser;

import java.util.List;
import java.util.Map;

/**
 * {@code VARIABLE_TRANSFORM_INDEX} with its {@code VARIABLE_TRANSFORM}s, and the same with {@code PARSE}: one chosen by
 * the values of fields, joined by a hyphen. {@code none} stands for fields that are not there, {@code default} for any
 * other value.
 *
 * @param field the field the transform runs on, or null for the log entry
 */
record VariableTransform(String field, List<String> index, Map<String, Callee> callees) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    Callee callee = callees.get(key(run));
    if (callee == null) {
      callee = callees.get("default");
    }
    if (callee == null || field != null && run.value(field) == null) {
      return true;
    }
    return field == null ? callee.run(run) : callee.run(run, field);
  }

  private String key(Run run) {
    if (index.size() == 1) {
      String value = run.value(index.get(0));
      return value == null || value.isEmpty() ? "none" : value;
    }
    StringBuilder key = new StringBuilder();
    for (String name : index) {
      String value = run.value(name);
      if (value != null && !value.isEmpty()) {
        key.append(key.length() == 0 ? "" : "-").append(value);
      }
    }
    return key.length() == 0 ? "none" : key.toString();
  }
}

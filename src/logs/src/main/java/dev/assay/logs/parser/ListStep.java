package dev.assay.logs.parser;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is done with a list that {@code ADD_VALUES} made: {@code JOIN_LIST}, {@code REVERSE_LIST},
 * {@code REPLACE_LIST_WITH_ELEMENT}, {@code SPLIT_LIST_AT_ELEMENT}.
 *
 * @param separator between the elements joined
 * @param index of the element, from zero
 */
record ListStep(Kind kind, FieldSelector fields, String separator, int index) implements Step {
  enum Kind { JOIN, REVERSE, REPLACE, SPLIT }

  @Override
  public boolean run(Run run, String stanza) {
    for (String field : fields.fields(run)) {
      String value = run.raw(field);
      List<String> list = value == null ? null : run.lists().elements(value);
      if (value == null && kind != Kind.REPLACE) {
        return run.fail(stanza, "the field " + field + " is not there", 0);
      }
      if (value != null && !apply(run, field, list == null ? List.of(value) : list, list != null)) {
        return run.fail(stanza, "the list " + field + " has no element " + index, 0);
      }
    }
    return true;
  }

  private boolean apply(Run run, String field, List<String> list, boolean isList) {
    switch (kind) {
      case JOIN:
        run.set(field, String.join(separator, list));
        return true;
      case REVERSE:
        if (isList) {
          List<String> reversed = new ArrayList<>(list);
          Collections.reverse(reversed);
          run.set(field, run.lists().handle(reversed));
        }
        return true;
      case REPLACE:
        if (isList && index < list.size()) {
          run.set(field, list.get(index));
        }
        return !isList || index < list.size();
      default:
        if (index >= list.size()) {
          return false;
        }
        run.set(field, run.lists().handle(new ArrayList<>(list.subList(0, index))));
        run.set(field + "_2", run.lists().handle(new ArrayList<>(list.subList(index, list.size()))));
        return true;
    }
  }
}

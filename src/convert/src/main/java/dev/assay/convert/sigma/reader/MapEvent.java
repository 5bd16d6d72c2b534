package dev.assay.convert.sigma.reader;

import dev.assay.core.record.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** An event out of a map. Lists in lists are as good as one list. */
record MapEvent(Value.Entries fields) implements SigmaEvent {
  @Override
  public Optional<Value> value(String field) {
    Value whole = fields.values().get(field);
    return whole != null ? Optional.of(whole) : field.indexOf('.') < 0 ? Optional.empty() : path(field);
  }

  private Optional<Value> path(String field) {
    List<Value> reached = List.of(fields);
    boolean several = false;
    for (String name : field.split("\\.", -1)) {
      List<Value> next = new ArrayList<>();
      for (Value value : reached) {
        several |= value instanceof Value.Elements;
        for (Value element : elements(value)) {
          if (element instanceof Value.Entries entries && entries.values().containsKey(name)) {
            next.add(entries.values().get(name));
          }
        }
      }
      reached = next;
    }
    return reached.isEmpty() ? Optional.empty()
        : Optional.of(several ? new Value.Elements(reached) : reached.get(0));
  }

  @Override
  public List<Value> values() {
    return leaves(fields, true);
  }

  /** A value alone, or the items of a list and of the lists in it. */
  static List<Value> elements(Value value) {
    return leaves(value, false);
  }

  private static List<Value> leaves(Value root, boolean mapsToo) {
    List<Value> leaves = new ArrayList<>();
    Deque<Value> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Value value = open.pop();
      if (value instanceof Value.Elements list) {
        list.values().forEach(open::push);
      } else if (value instanceof Value.Entries map && mapsToo) {
        map.values().values().forEach(open::push);
      } else {
        leaves.add(value);
      }
    }
    return leaves;
  }
}

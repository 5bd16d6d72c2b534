package dev.assay.logs.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * The flat map a parser fills: text keys to text values, in the order in which they came.
 *
 * <p>The columns of a CSV line lie under it as a view, so that a column nobody asks for costs nothing. Changes made
 * after {@link #mark} can be taken back.
 */
final class Dictionary {
  private final Dictionary outer;
  private final Map<String, String> own = new LinkedHashMap<>();
  private ColumnView columns;
  private Set<String> removed = Set.of();
  private final List<Change> journal = new ArrayList<>();
  private int marks;

  /** @param outer where keys are looked up that are not in this one; or null */
  Dictionary(Dictionary outer) {
    this.outer = outer;
  }

  /** The state of a key before a change; for the view of columns, the view and what was removed from it. */
  private record Change(String key, String before, ColumnView columns, Set<String> removed) {}

  String get(String key) {
    String value = own.get(key);
    if (value == null && columns != null && !removed.contains(key)) {
      value = columns.value(key);
    }
    return value == null && outer != null ? outer.get(key) : value;
  }

  void put(String key, String value) {
    note(key);
    own.put(key, value);
  }

  void remove(String key) {
    note(key);
    own.remove(key);
    if (columns != null && columns.columns().index(key) >= 0) {
      removed = new HashSet<>(removed);
      removed.add(key);
    }
  }

  /** Lays the columns of a line under the map; those of an earlier line become entries. */
  void lay(ColumnView view) {
    ColumnView below = columns;
    Set<String> hidden = removed;
    if (below != null) {
      for (int i = 0; i < below.named(); i++) {
        String name = below.columns().name(i);
        if (!own.containsKey(name) && !hidden.contains(name)) {
          put(name, below.value(i));
        }
      }
    }
    note("");
    columns = view;
    removed = Set.of();
    if (!own.isEmpty()) {
      for (String key : List.copyOf(own.keySet())) {
        if (view.value(key) != null) {
          note(key);
          own.remove(key);
        }
      }
    }
  }

  /** From here on changes are remembered, until {@link #keep} or {@link #rollback}. */
  int mark() {
    marks++;
    return journal.size();
  }

  void keep() {
    marks--;
    if (marks == 0) {
      journal.clear();
    }
  }

  void rollback(int mark) {
    for (int i = journal.size() - 1; i >= mark; i--) {
      Change change = journal.remove(i);
      if (change.before() == null) {
        own.remove(change.key());
      } else {
        own.put(change.key(), change.before());
      }
      columns = change.columns();
      removed = change.removed();
    }
    marks--;
  }

  /** All keys: first those of the columns, then the others as they came. */
  Collection<String> keys() {
    List<String> keys = new ArrayList<>();
    forEach((key, value) -> keys.add(key));
    return keys;
  }

  void forEach(BiConsumer<String, String> action) {
    if (columns != null) {
      for (int i = 0; i < columns.named(); i++) {
        String name = columns.columns().name(i);
        if (columns.columns().index(name) == i && !own.containsKey(name) && !removed.contains(name)) {
          action.accept(name, columns.value(i));
        }
      }
    }
    own.forEach(action);
  }

  /** Puts other values in place of entries; the columns of a line stay as they are. */
  void replaceAll(UnaryOperator<String> change) {
    own.replaceAll((key, value) -> change.apply(value));
  }

  /** Takes out the names a parser keeps for itself. */
  void dropInternal() {
    own.keySet().removeIf(key -> key.startsWith("_$"));
    if (columns != null && !columns.columns().internal().isEmpty()) {
      Set<String> hidden = columns.columns().internal();
      if (!removed.isEmpty()) {
        hidden = new HashSet<>(hidden);
        hidden.addAll(removed);
      }
      removed = hidden;
    }
  }

  private void note(String key) {
    if (marks > 0) {
      journal.add(new Change(key, own.get(key), columns, removed));
    }
  }
}

package dev.assay.logs.parser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a CSV format's columns; of two columns with one name the later is meant. */
final class Columns {
  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Set<String> internal = new HashSet<>();

  Columns(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      indexes.put(names.get(i), i);
      if (names.get(i).startsWith("_$")) {
        internal.add(names.get(i));
      }
    }
  }

  int size() {
    return names.size();
  }

  String name(int column) {
    return names.get(column);
  }

  /** The names a parser keeps for itself. */
  Set<String> internal() {
    return internal;
  }

  /** The column of a name, or -1. */
  int index(String name) {
    return indexes.getOrDefault(name, -1);
  }
}

package dev.assay.logs.parser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a CSV format's columns; of two columns with one name the later is meant. */
final class Columns {
  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();

  Columns(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      indexes.put(names.get(i), i);
    }
  }

  int size() {
    return names.size();
  }

  String name(int column) {
    return names.get(column);
  }

  /** The column of a name, or -1. */
  int index(String name) {
    return indexes.getOrDefault(name, -1);
  }
}

package dev.assay.logs.parser;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists that {@code ADD_VALUES} makes of values under one name. The dictionary holds a handle for each list, a text
 * known by its identity, so that renaming, copying and taking back need to know nothing of lists.
 */
final class ValueLists {
  /** The first elements of a list that others may share and have grown. */
  private record Slice(List<String> elements, int size) {}

  private final Map<String, Slice> slices = new IdentityHashMap<>();

  boolean isEmpty() {
    return slices.isEmpty();
  }

  /** A list of what was there before, a value or a list, and one more value. */
  String append(String before, String value) {
    Slice slice = slices.get(before);
    List<String> elements;
    if (slice == null) {
      elements = new ArrayList<>(List.of(before));
    } else if (slice.size() == slice.elements().size()) {
      elements = slice.elements();
    } else {
      elements = new ArrayList<>(slice.elements().subList(0, slice.size()));
    }
    elements.add(value);
    return handle(elements);
  }

  String handle(List<String> elements) {
    String handle = new String(new char[0]);
    slices.put(handle, new Slice(elements, elements.size()));
    return handle;
  }

  /** The elements of a list; null for a value that is none. */
  List<String> elements(String value) {
    Slice slice = slices.isEmpty() ? null : slices.get(value);
    return slice == null ? null : List.copyOf(slice.elements().subList(0, slice.size()));
  }

  /** A value as text; a list as {@code ["a", "b"]}. */
  String text(String value) {
    List<String> elements = value == null ? null : elements(value);
    if (elements == null) {
      return value;
    }
    StringBuilder text = new StringBuilder("[");
    for (String element : elements) {
      text.append(text.length() == 1 ? "\"" : ", \"")
          .append(element.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return text.append(']').toString();
  }
}

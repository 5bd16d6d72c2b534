package dev.assay.core.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The slots of a record: which field stands where. Slots count from zero without gaps. */
public final class Layout {
  private final List<String> fields;
  private final Map<String, Integer> slots;

  private Layout(List<String> fields) {
    this.fields = fields;
    this.slots = new HashMap<>();
    for (String field : fields) {
      slots.put(field, slots.size());
    }
  }

  /** A layout of these fields in their order, each once. */
  public static Layout of(Collection<String> fields) {
    return new Layout(fields.stream().distinct().toList());
  }

  public int size() {
    return fields.size();
  }

  /** The slot of a field, or -1 where the layout has none. */
  public int slot(String field) {
    return slots.getOrDefault(field, -1);
  }

  public String field(int slot) {
    return fields.get(slot);
  }

  public List<String> fields() {
    return fields;
  }
}

package dev.assay.convert.sigma.reader;

import dev.assay.core.record.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event as Sigma sees it: fields, named exactly as the rule writes them. */
public interface SigmaEvent {
  /** The value of a field; {@link Value#NULL} where the event says null, absent where it says nothing. */
  Optional<Value> value(String field);

  /** Every text, number and truth value anywhere in the event, for keywords. */
  List<Value> values();

  /**
   * An event out of a map. A name is first taken as a whole, then for a path from map to map, which leads through lists
   * to the values of all their items.
   */
  static SigmaEvent of(Map<String, Value> fields) {
    return new MapEvent(new Value.Entries(Map.copyOf(fields)));
  }
}

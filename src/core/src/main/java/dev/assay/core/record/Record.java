package dev.assay.core.record;

import java.util.List;

/**
 * A normalized event, read by slot.
 *
 * <p>Accessors other than {@link #kind} and {@link #text} may be called only for the kind they are named after.
 */
public interface Record {
  Layout layout();

  RecordName name();

  /** Event time in milliseconds since 1970-01-01T00:00:00Z. */
  long time();

  Fidelity fidelity();

  Kind kind(int slot);

  /** The text of a text, number or boolean slot; of a number, the lexeme the event had. */
  String text(int slot);

  long whole(int slot);

  double decimal(int slot);

  boolean truth(int slot);

  List<Value> elements(int slot);

  /** The entry of a map slot; null where the map has none. */
  Value entry(int slot, String key);

  /** The slot's content as a value of its own; null where it is absent. */
  Value value(int slot);

  RawEvent raw();
}

package dev.assay.core.record;

import java.util.function.Predicate;

/** The event before it was mapped: the keys its parser found, flat, and the bytes it came from as text. */
public interface RawEvent {
  RawEvent EMPTY = new RawEvent() {
    @Override
    public String value(String key) {
      return null;
    }

    @Override
    public boolean anyValue(Predicate<String> test) {
      return false;
    }
  };

  /** The value of a key, as text; null where the event has no such key. Keys are compared as written. */
  String value(String key);

  /** Whether any value of the event satisfies a test; names of keys are not looked at. */
  boolean anyValue(Predicate<String> test);
}

package dev.assay.logs.mapping;

/** The keys of an event as a mapping sees them. */
@FunctionalInterface
public interface Keys {
  /** The value of a key; null where the event has none or the mapping skips the value it has. */
  String value(String key);
}

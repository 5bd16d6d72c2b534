package dev.assay.core.record;

import java.util.Set;
import java.util.TreeSet;

/**
 * What evaluation will ask of a record, so that a reader need decode no more.
 *
 * @param fields schema fields
 * @param rawKeys keys of the raw event
 * @param wholeEvent whether any key of the raw event may be asked for
 */
public record Demand(Set<String> fields, Set<String> rawKeys, boolean wholeEvent) {
  public Demand {
    fields = Set.copyOf(fields);
    rawKeys = Set.copyOf(rawKeys);
  }

  /** The slots for the demanded fields, in the order of their names. */
  public Layout layout() {
    return Layout.of(new TreeSet<>(fields));
  }
}

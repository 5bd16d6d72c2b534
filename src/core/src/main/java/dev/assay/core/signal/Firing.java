package dev.assay.core.signal;

import java.util.List;
import java.util.Map;

/**
 * Why a rule fires.
 *
 * @param group the group-by fields and their values
 * @param windowStart the earliest time that was looked at, in milliseconds since 1970-01-01T00:00:00Z
 * @param contributing the records that count, at least one, by time
 */
record Firing(Map<String, String> group, long windowStart, List<Window.Entry> contributing) {
  Firing {
    if (contributing.isEmpty()) {
      throw new IllegalArgumentException("a signal comes of at least one record");
    }
  }
}

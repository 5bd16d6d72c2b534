package dev.assay.logs.read;

import dev.assay.logs.parser.Event;
import dev.assay.logs.time.WrittenTime;

/**
 * What an event says of its time.
 *
 * @param written null where it says none that is understood
 * @param unread what stands in the place of the time instead; null if nothing does
 */
record EventTime(WrittenTime written, String unread) {
  static EventTime of(Event event) {
    return new EventTime(event.time(), event.unreadTime());
  }

  boolean isReplaced() {
    return written == null && unread != null;
  }
}

package dev.assay.logs.parser;

import dev.assay.logs.time.TimePattern;
import dev.assay.logs.time.WrittenTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * {@code START_TIME_FIELD} with {@code TIME_PARSER}: the first pattern that reads the field gives the event's time. It
 * is tried where it stands and again when the stanza ends, because later attributes may bring the field.
 *
 * @param zone the zone of times that do not name theirs, where the parser says it
 */
record StartTime(Template field, List<TimePattern> patterns, Optional<ZoneId> zone) implements Step {
  @Override
  public boolean run(Run run, String stanza) {
    find(run);
    return true;
  }

  /** Whether the field is there and one of the patterns reads it. */
  boolean find(Run run) {
    String text = run.value(field.render(run));
    if (text == null || text.isEmpty()) {
      return false;
    }
    for (TimePattern pattern : patterns) {
      WrittenTime time = pattern.read(text);
      if (time != null) {
        run.time(zone.isEmpty() ? time : time.in(zone.get()));
        return true;
      }
    }
    run.unreadTime(text);
    return false;
  }
}

package dev.assay.logs.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known about how a log was received; it settles what the times in the log leave open.
 *
 * @param received when the log was received: a time without a year is the latest not more than a day after it
 * @param timezone the zone of times that name none
 */
public record Reception(Optional<Instant> received, Optional<ZoneId> timezone) {
  public static final Reception UNKNOWN = new Reception(Optional.empty(), Optional.empty());
}

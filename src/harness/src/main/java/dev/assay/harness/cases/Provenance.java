package dev.assay.harness.cases;

import java.util.Optional;

/**
 * Where the logs of a case come from.
 *
 * @param source who or what gave them, such as a device or a public collection
 * @param license under which they may be kept
 * @param scrubbed whether somebody has taken out or replaced what is about people and places
 */
public record Provenance(Origin origin, Optional<String> source, Optional<String> license, boolean scrubbed) {
  /** How they came to be. */
  public enum Origin {
    /** A device wrote them. */
    CAPTURED,
    /** Somebody made them up. */
    SYNTHETIC
  }

  /** Whether an address in them may be that of somebody who was there. */
  public boolean mayShowPeople() {
    return origin == Origin.CAPTURED && !scrubbed;
  }
}

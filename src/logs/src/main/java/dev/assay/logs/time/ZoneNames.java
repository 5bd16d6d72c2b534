package dev.assay.logs.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of zones as logs have them: abbreviations, the tz database's own names, and offsets as {@code UTC+2}.
 *
 * <p>Only abbreviations that mean one offset are known. {@code CST} is one of China, of Cuba and of North America,
 * {@code BST} one of Bangladesh and of Britain: to take one of them would be a wrong time nobody is told of.
 */
final class ZoneNames {
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,5}");
  private static final Map<String, ZoneOffset> OFFSETS = Map.ofEntries(
      of("UTC", 0), of("GMT", 0), of("UT", 0), of("Z", 0), of("CET", 1), of("CEST", 2), of("MEZ", 1), of("MESZ", 2),
      of("EET", 2), of("EEST", 3), of("MSK", 3), of("JST", 9), of("KST", 9), of("HKT", 8), of("SGT", 8),
      of("AWST", 8), of("AEST", 10), of("AEDT", 11), of("NZST", 12), of("NZDT", 13), of("HST", -10), of("AKST", -9),
      of("AKDT", -8), of("PST", -8), of("PDT", -7), of("MST", -7), of("MDT", -6), of("CDT", -5), of("EST", -5),
      of("EDT", -4));

  private ZoneNames() {}

  /** What a name says; nothing where it is one of several zones. */
  record Named(Optional<ZoneId> zone) {}

  /** Empty where the text is no name of a zone. */
  static Optional<Named> of(String name) {
    if (OFFSETS.containsKey(name)) {
      return Optional.of(new Named(Optional.of(OFFSETS.get(name))));
    }
    if (ABBREVIATION.matcher(name).matches()) {
      return Optional.of(new Named(Optional.empty()));
    }
    try {
      return Optional.of(new Named(Optional.of(ZoneId.of(name))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map.Entry<String, ZoneOffset> of(String name, int hours) {
    return Map.entry(name, ZoneOffset.ofHours(hours));
  }
}

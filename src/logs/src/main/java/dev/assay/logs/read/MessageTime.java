package dev.assay.logs.read;

import dev.assay.logs.time.TimePattern;
import dev.assay.logs.time.WrittenTime;
import java.util.List;

/** Finds the time of a message nobody has parsed, as a collector does: the first thing that looks like one. */
final class MessageTime {
  private static final int FAR_ENOUGH = 512;
  private static final List<TimePattern> DIGITS = patterns("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSX", "yyyy-MM-dd'T'HH:mm:ssX",
      "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss.SSSSSSSSS",
      "yyyy-MM-dd HH:mm:ss Z", "yyyy-MM-dd HH:mm:ss z", "yyyy-MM-dd HH:mm:ss", "yyyy/MM/dd HH:mm:ss",
      "dd/MMM/yyyy:HH:mm:ss Z", "yyyy MMM d HH:mm:ss");
  private static final List<TimePattern> MONTHS =
      patterns("MMM d yyyy HH:mm:ss z", "MMM d yyyy HH:mm:ss", "MMM d HH:mm:ss yyyy", "MMM d HH:mm:ss");
  private static final TimePattern EPOCH = TimePattern.compile("X1");

  private MessageTime() {}

  /** The time, or null. */
  static WrittenTime find(String line) {
    int last = Math.min(line.length() - 8, FAR_ENOUGH);
    for (int i = 0; i <= last; i++) {
      char c = line.charAt(i);
      boolean starts = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
      if (starts && (isDigit(c) || Character.isUpperCase(c))) {
        for (TimePattern pattern : isDigit(c) ? DIGITS : MONTHS) {
          WrittenTime time = pattern.readAt(line, i);
          if (time != null) {
            return time;
          }
        }
        WrittenTime epoch = isDigit(c) ? epoch(line, i) : null;
        if (epoch != null) {
          return epoch;
        }
      }
    }
    return null;
  }

  /** Ten digits that say seconds, with or without a fraction, or thirteen that say milliseconds. */
  private static WrittenTime epoch(String line, int from) {
    int digits = 0;
    while (from + digits < line.length() && isDigit(line.charAt(from + digits))) {
      digits++;
    }
    return digits == 10 || digits == 13 ? EPOCH.readAt(line, from) : null;
  }

  private static List<TimePattern> patterns(String... texts) {
    return List.of(texts).stream().map(TimePattern::compile).toList();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

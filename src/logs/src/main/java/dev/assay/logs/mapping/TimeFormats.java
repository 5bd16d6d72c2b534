package dev.assay.logs.mapping;

import dev.assay.logs.time.TimePattern;
import java.util.ArrayList;
import java.util.List;

/** The format of a mapped time: one, or several with commas between them, which patterns may have inside as well. */
final class TimeFormats {
  private static final int MOST = 8;

  private TimeFormats() {}

  /**
   * Reads a format as one, and as any run of its pieces; the whole comes first.
   *
   * @throws IllegalArgumentException with a message for the author where it is none in any way
   */
  static List<TimePattern> read(String format) {
    List<String> pieces = Pieces.of(format, ",");
    if (pieces.size() == 1 || pieces.size() > MOST) {
      return List.of(TimePattern.compile(named(format)));
    }
    List<TimePattern> patterns = new ArrayList<>();
    IllegalArgumentException wrong = null;
    for (int length = pieces.size(); length > 0; length--) {
      for (int from = 0; from + length <= pieces.size(); from++) {
        String run = String.join(",", pieces.subList(from, from + length)).strip();
        try {
          patterns.add(TimePattern.compile(named(run)));
        } catch (IllegalArgumentException e) {
          wrong = e;
        }
      }
    }
    if (patterns.isEmpty() && wrong != null) {
      throw wrong;
    }
    return patterns;
  }

  private static String named(String format) {
    return switch (format) {
      case "epoch", "epoch_float" -> "X1";
      case "epoch_ms" -> "X1000";
      case "epoch_us" -> "X1000000";
      default -> format;
    };
  }
}

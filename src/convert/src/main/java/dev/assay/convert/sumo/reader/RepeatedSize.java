package dev.assay.convert.sumo.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a pattern of RE2 is once its counted repetitions are written out, as compiling does. RE2/J itself bounds
 * each repetition, but not one inside another, and would run out of memory.
 */
final class RepeatedSize {
  private static final long LARGEST = 100_000;
  private static final Pattern PIECE = Pattern.compile("\\\\Q.*?(?:\\\\E|\\z)|\\\\.|\\[\\^?\\]?[^\\]]*\\]?"
      + "|\\{(?<least>[0-9]{1,9})(?:,(?<most>[0-9]{0,9}))?\\}|.", Pattern.DOTALL);

  private RepeatedSize() {}

  static boolean isTooLarge(String pattern) {
    Deque<Long> outer = new ArrayDeque<>();
    long group = 0;
    long last = 0;
    Matcher piece = PIECE.matcher(pattern);
    while (piece.find()) {
      if (piece.group("least") != null) {
        long repeated = last * Math.max(1, Math.max(count(piece.group("least")), count(piece.group("most"))));
        group += repeated - last;
        last = repeated;
      } else if (piece.group().equals("(")) {
        outer.push(group);
        group = 0;
      } else if (piece.group().equals(")") && !outer.isEmpty()) {
        last = group + 1;
        group = outer.pop() + last;
      } else {
        last = piece.group().length();
        group += last;
      }
      if (group > LARGEST) {
        return true;
      }
    }
    return false;
  }

  private static long count(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}

package dev.assay.logs.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What tells a whole line of {@code key=value} pairs from one that was cut short.
 *
 * @param keys texts of which every whole line has one
 * @param device the text before the name of the device; empty if there is none
 * @param pairs the character between the pairs, which lines of one device and type do not have fewer of; 0 if they do
 */
public record WholeLine(List<String> keys, String device, char pairs) {
  static final WholeLine ANY = new WholeLine(List.of(), "", (char) 0);
  private static final int LONGEST_KEY = 64;

  public WholeLine {
    keys = List.copyOf(keys);
  }

  Verdict judge(String line, String type) {
    if (!keys.isEmpty() && keys.stream().noneMatch(line::contains)) {
      String missing = keys.stream().map(WholeLine::bare).distinct().collect(Collectors.joining(" or "));
      return new Verdict.Refuses(90, "the " + type + " line has no " + missing + ": truncated?", line.length(),
          line.length());
    }
    if (pairs == 0) {
      return Verdict.TAKES;
    }
    int at = device.isEmpty() ? -1 : line.indexOf(device);
    int end = at < 0 ? -1 : line.indexOf(pairs, at + device.length());
    String name = end < 0 ? "" : line.substring(at + device.length(), end);
    return new Verdict.Takes(type + ' ' + name, count(line));
  }

  /** A key without what parts it from the pair before. */
  private static String bare(String key) {
    int start = 0;
    while (start < key.length() - 1 && !Character.isLetterOrDigit(key.charAt(start))) {
      start++;
    }
    return '`' + key.substring(start) + '`';
  }

  /** The pairs, but for what looks like one in a value in quotes. */
  private int count(String line) {
    String closing = "\"" + pairs;
    int pairsThere = 0;
    int from = 0;
    for (int equals = line.indexOf('='); equals >= 0; equals = line.indexOf('=', from)) {
      int at = equals;
      while (at > 0 && Character.isLetterOrDigit(line.charAt(at - 1)) && equals - at < LONGEST_KEY) {
        at--;
      }
      boolean pair = at < equals && at > 0 && line.charAt(at - 1) == pairs;
      pairsThere += pair ? 1 : 0;
      from = equals + 1;
      if (pair && line.startsWith("\"", from)) {
        int end = line.indexOf(closing, from + 1);
        // Without one the quote goes to the end of the line, or it is none; nothing behind it is a pair to rely on.
        from = end < 0 ? line.length() : end + 1;
      }
    }
    return pairsThere;
  }
}

package dev.assay.logs.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line that has certain texts one after the other, such as the header of a format and the name of a product.
 *
 * @param alternatives each a list of texts that follow one another; one of the lists is enough
 * @param within how far into the line the last of them may begin
 * @param types texts behind them that say a type of log which is read; empty if all are
 * @param others texts behind them that say a type which is not read
 * @param keys texts of which a whole line has one; a line that lacks all was cut short
 * @param device the text before the name of the device; empty if there is none
 * @param pairs the character between {@code key=value} pairs, which lines of one device and type do not have fewer of;
 *     0 if they do
 */
public record MarksSignature(List<List<String>> alternatives, int within, List<String> types, List<String> others,
    List<String> keys, String device, char pairs) implements Signature {
  private static final int TYPE_WITHIN = 600;

  public MarksSignature {
    alternatives = alternatives.stream().map(List::copyOf).toList();
    types = List.copyOf(types);
    others = List.copyOf(others);
    keys = List.copyOf(keys);
  }

  @Override
  public Verdict judge(String line) {
    Verdict.Refuses nearest = null;
    for (List<String> marks : alternatives) {
      int at = 0;
      int found = 0;
      for (String mark : marks) {
        int next = find(line, mark, at, within);
        if (next < 0) {
          break;
        }
        at = next + mark.length();
        found++;
      }
      if (found == marks.size()) {
        return type(line, at);
      }
      int closeness = 80 * found / marks.size();
      if (nearest == null || closeness > nearest.closeness()) {
        String behind = found == 0 ? "" : " behind " + shown(marks.get(found - 1));
        nearest = new Verdict.Refuses(closeness, "there is no " + shown(marks.get(found)) + behind, at, line.length());
      }
    }
    return nearest == null ? new Verdict.Refuses(0, "it has no marks", 0, 0) : nearest;
  }

  /** What a named source can say: whether the line can be read, and whether it is whole. */
  @Override
  public Verdict check(String line) {
    return judge(line);
  }

  private Verdict type(String line, int from) {
    if (types.isEmpty()) {
      return whole(line, "");
    }
    // The last mark may end with the bar that the type begins with.
    int start = Math.max(0, from - 1);
    int best = -1;
    String type = "";
    for (String one : types) {
      int at = find(line, one, start, from + TYPE_WITHIN);
      if (at >= 0 && (best < 0 || at < best)) {
        best = at;
        type = one;
      }
    }
    for (String one : others) {
      int at = find(line, one, start, best < 0 ? from + TYPE_WITHIN : best);
      if (at >= 0 && (best < 0 || at < best)) {
        return new Verdict.LeavesOut(word(one), at, at + one.length());
      }
    }
    return best >= 0 ? whole(line, word(type))
        : new Verdict.Refuses(85, "there is none of the types " + String.join(", ",
            types.stream().map(MarksSignature::word).toList()), from, line.length());
  }

  private Verdict whole(String line, String type) {
    if (!keys.isEmpty() && keys.stream().noneMatch(line::contains)) {
      String missing = keys.stream().map(key -> shown(key.strip())).collect(Collectors.joining(" or "));
      return new Verdict.Refuses(90, "the " + (type.isEmpty() ? "" : type + " ") + "line has no " + missing
          + ": truncated?", line.length(), line.length());
    }
    if (pairs == 0) {
      return Verdict.TAKES;
    }
    int at = device.isEmpty() ? -1 : line.indexOf(device);
    int end = at < 0 ? -1 : line.indexOf(pairs, at + device.length());
    return new Verdict.Takes(type + ' ' + (end < 0 ? "" : line.substring(at + device.length(), end)), count(line));
  }

  private int count(String line) {
    int pairsThere = 0;
    for (int equals = line.indexOf('='); equals >= 0; equals = line.indexOf('=', equals + 1)) {
      int at = equals;
      while (at > 0 && Character.isLetterOrDigit(line.charAt(at - 1)) && equals - at < 64) {
        at--;
      }
      if (at < equals && at > 0 && line.charAt(at - 1) == pairs) {
        pairsThere++;
      }
    }
    return pairsThere;
  }

  /** Where a text begins, looked for only as far as it may. */
  private static int find(String line, String text, int from, int last) {
    int limit = Math.min(line.length() - text.length(), last);
    for (int at = from; at <= limit; at++) {
      if (line.charAt(at) == text.charAt(0) && line.startsWith(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static String shown(String text) {
    return "`" + text + "`";
  }

  private static String word(String mark) {
    String bare = mark.replace("|", "");
    return bare.substring(bare.indexOf('=') + 1);
  }
}

package dev.assay.logs.source;

import java.util.List;

/** A JSON object that has all keys of one of several sets. */
public record JsonSignature(List<List<String>> keySets) implements Signature {
  public JsonSignature {
    keySets = keySets.stream().map(List::copyOf).toList();
  }

  @Override
  public Verdict judge(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) <= ' ') {
      start++;
    }
    if (start == line.length() || line.charAt(start) != '{') {
      return new Verdict.Refuses(0, "the line is not a JSON object", start, start);
    }
    int closeness = 20;
    String missing = "";
    for (List<String> keys : keySets) {
      int found = 0;
      String first = null;
      for (String key : keys) {
        if (hasKey(line, key)) {
          found++;
        } else if (first == null) {
          first = key;
        }
      }
      if (first == null) {
        return Verdict.TAKES;
      }
      int near = 20 + 70 * found / keys.size();
      if (missing.isEmpty() || near > closeness) {
        closeness = near;
        missing = first;
      }
    }
    return new Verdict.Refuses(closeness, "the JSON object has no key \"" + missing + "\"", start, start + 1);
  }

  private static boolean hasKey(String line, String key) {
    int at = line.indexOf(key);
    while (at > 0) {
      int end = at + key.length();
      if (line.charAt(at - 1) == '"' && end < line.length() && line.charAt(end) == '"' && colonFollows(line, end + 1)) {
        return true;
      }
      at = line.indexOf(key, end);
    }
    return false;
  }

  private static boolean colonFollows(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at < line.length() && line.charAt(at) == ':';
  }
}

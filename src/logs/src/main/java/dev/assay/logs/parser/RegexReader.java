package dev.assay.logs.parser;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Turns a pattern as parsers write it into one RE2 takes: named groups, whose names may be anything and come twice,
 * become numbered ones, and {@code %{IPV4:name}} becomes the pattern it stands for.
 */
final class RegexReader {
  private static final int DEEPEST = 20;

  private final String raw;
  private final StringBuilder out;
  private final List<String> names;
  private final int nesting;
  private int at;
  private int depth;
  private boolean alternatives;
  private boolean flags;
  /** Whether what was read last says how often something may come. */
  private boolean repetition;

  private RegexReader(String raw) {
    this(raw, new StringBuilder(), new ArrayList<>(), 0);
  }

  private RegexReader(String raw, StringBuilder out, List<String> names, int nesting) {
    this.raw = raw;
    this.out = out;
    this.names = names;
    this.nesting = nesting;
  }

  /** @throws IllegalArgumentException with a message for the author where RE2 has no such pattern */
  static Regex read(String raw, boolean multiline) {
    return read(raw, multiline, true);
  }

  /** As {@link #read(String, boolean)}; without {@code cut} a group that takes the rest is matched as written. */
  static Regex read(String raw, boolean multiline, boolean cut) {
    RegexReader reader = new RegexReader(raw);
    reader.translate();
    String pattern = reader.out.toString();
    List<String> names = reader.names;
    String rest = null;
    if (cut && pattern.endsWith("(.*)") && !reader.escapedBefore(pattern.length() - 4) && !reader.alternatives
        && !reader.flags && !names.isEmpty() && names.get(names.size() - 1) != null) {
      rest = names.get(names.size() - 1);
      names = names.subList(0, names.size() - 1);
      pattern = pattern.substring(0, pattern.length() - 4);
    }
    try {
      int options = multiline ? Pattern.DOTALL | Pattern.MULTILINE : 0;
      return new Regex(Pattern.compile(pattern, options), Collections.unmodifiableList(names), rest, multiline);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + (e.getPattern() == null ? "" : ": " + e.getPattern()), e);
    }
  }

  private void translate() {
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (repeats(c)) {
        continue;
      }
      if (c == '\\' && at + 1 < raw.length()) {
        escape();
      } else if (c == '[') {
        characterClass();
      } else if (c == '(') {
        open();
      } else if (c == '%' && raw.startsWith("%{", at) && library()) {
        continue;
      } else {
        alternatives |= c == '|' && depth == 0;
        depth -= c == ')' ? 1 : 0;
        out.append(c);
        at++;
      }
    }
  }

  /**
   * Takes signs that say how often something may come. A plus behind one, which forbids to take characters back, is
   * left out: RE2 does not know it, and it only saves time where a pattern is written for it.
   */
  private boolean repeats(char c) {
    boolean again = repetition;
    repetition = c == '*' || c == '+' || c == '?' || c == '{' && isCount();
    if (!repetition) {
      return false;
    }
    int end = c == '{' ? raw.indexOf('}', at) + 1 : at + 1;
    if (!again || c != '+') {
      out.append(raw, at, end);
    }
    repetition = !again;
    at = end;
    return true;
  }

  private boolean isCount() {
    int end = raw.indexOf('}', at);
    if (end < at + 2) {
      return false;
    }
    return raw.substring(at + 1, end).chars().allMatch(c -> c >= '0' && c <= '9' || c == ',');
  }

  /** RE2 takes a backslash only before letters it knows and before signs; Java also takes some that mean nothing. */
  private void escape() {
    char next = raw.charAt(at + 1);
    if (next == 'Q') {
      int end = raw.indexOf("\\E", at + 2);
      String quoted = raw.substring(at + 2, end < 0 ? raw.length() : end);
      out.append(Pattern.quote(quoted));
      at = end < 0 ? raw.length() : end + 2;
      return;
    }
    if (next > 0x7e || next == '_' || next == ' ') {
      out.append(next);
    } else {
      out.append('\\').append(next);
    }
    at += 2;
  }

  private void characterClass() {
    int start = at++;
    if (at < raw.length() && raw.charAt(at) == '^') {
      at++;
    }
    if (at < raw.length() && raw.charAt(at) == ']') {
      at++;
    }
    while (at < raw.length() && raw.charAt(at) != ']') {
      if (raw.startsWith("[:", at) && raw.indexOf(":]", at) > 0) {
        at = raw.indexOf(":]", at) + 2;
      } else {
        at += raw.charAt(at) == '\\' ? 2 : 1;
      }
    }
    at = Math.min(at + 1, raw.length());
    out.append(raw, start, at);
  }

  private void open() {
    depth++;
    int nameStart = raw.startsWith("(?P<", at) ? at + 4 : raw.startsWith("(?<", at) ? at + 3 : -1;
    if (raw.startsWith("(?=", at) || raw.startsWith("(?!", at) || raw.startsWith("(?<=", at)
        || raw.startsWith("(?<!", at)) {
      throw new IllegalArgumentException("look-around is not part of the language (RE2)");
    }
    if (nameStart >= 0) {
      int end = raw.indexOf('>', nameStart);
      if (end < 0) {
        throw new IllegalArgumentException("the name of a group is not closed");
      }
      names.add(raw.substring(nameStart, end));
      out.append('(');
      at = end + 1;
    } else if (raw.startsWith("(?", at)) {
      flags |= !raw.startsWith("(?:", at);
      int end = at + 2;
      while (end < raw.length() && raw.charAt(end) != ':' && raw.charAt(end) != ')') {
        end++;
      }
      out.append(raw, at, end);
      at = end;
    } else {
      names.add(null);
      out.append('(');
      at++;
    }
  }

  /** Puts in a pattern that has a name; false where the braces hold no name, for RE2 to judge. */
  private boolean library() {
    int open = raw.startsWith("%{{", at) ? 3 : 2;
    int end = raw.indexOf('}', at);
    if (end < 0) {
      return false;
    }
    String[] words = raw.substring(at + open, end).split(":", 2);
    if (!words[0].matches("[A-Za-z][A-Za-z0-9_]*")) {
      return false;
    }
    String pattern = Patterns.find(words[0]);
    if (pattern == null || nesting == DEEPEST) {
      throw new IllegalArgumentException("there is no pattern %{" + words[0] + "}");
    }
    if (words.length == 2) {
      names.add(words[1]);
    }
    out.append(words.length == 2 ? "(" : "(?:");
    new RegexReader(pattern, out, names, nesting + 1).translate();
    out.append(')');
    at = end + (open == 3 && raw.startsWith("}}", end) ? 2 : 1);
    return true;
  }

  private boolean escapedBefore(int index) {
    int slashes = 0;
    while (index - 1 - slashes >= 0 && out.charAt(index - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}

package dev.assay.core.regex;

import java.util.ArrayList;
import java.util.List;

/** What the two dialects have in common: alternatives, groups and repetitions. */
abstract class PatternReader extends PatternCursor {
  private static final int DEEPEST = 200;

  boolean ignoreCase;
  boolean multiline;
  boolean dotAll;
  private int depth;

  PatternReader(String pattern) {
    super(pattern);
  }

  final Node read() throws Unreadable {
    Node node = alternatives();
    if (more()) {
      throw new Unreadable("this ) closes no group; write \\) for the character", at);
    }
    return node;
  }

  /** Reads a construct that starts with a backslash, and adds what it means. */
  abstract void readEscape(List<Node> into) throws Unreadable;

  /** Reads a class in brackets. */
  abstract Node readClass() throws Unreadable;

  /** Reads what follows {@code (?} up to the end of the group or of the flags; {@code null} for flags alone. */
  abstract Node readSpecialGroup() throws Unreadable;

  /** The characters that a literal stands for under the flags. */
  abstract CodePoints literal(int codePoint) throws Unreadable;

  /** What {@code .} stands for without the flag {@code s}. */
  abstract CodePoints dot();

  /** What {@code $} stands for without the flag {@code m}. */
  abstract Node.Anchor dollar();

  /** Whether {@code {02}} is a repetition. */
  abstract boolean allowsLeadingZeros();

  /** What a brace means that starts no repetition. */
  abstract Node looseBrace() throws Unreadable;

  /** Reads what may follow a repetition directly. */
  abstract Node afterRepeat(Node.Repeat repeat) throws Unreadable;

  final Node alternatives() throws Unreadable {
    if (++depth > DEEPEST) {
      throw new Unreadable("the groups are nested too deeply; at most " + DEEPEST + " levels are read", at);
    }
    List<Node> alternatives = new ArrayList<>();
    alternatives.add(sequence());
    while (lookingAt('|')) {
      at++;
      alternatives.add(sequence());
    }
    depth--;
    return alternatives.size() == 1 ? alternatives.get(0) : new Node.Choice(alternatives);
  }

  /** Reads the rest of a group and restores the flags that held before it. */
  final Node group(int start, boolean flagI, boolean flagM, boolean flagS) throws Unreadable {
    Node body = alternatives();
    if (!more()) {
      throw new Unreadable("this group is not closed; write \\( for the character", start);
    }
    at++;
    ignoreCase = flagI;
    multiline = flagM;
    dotAll = flagS;
    return body;
  }

  private Node sequence() throws Unreadable {
    List<Node> parts = new ArrayList<>();
    while (more() && !lookingAt('|') && !lookingAt(')')) {
      int before = parts.size();
      readAtom(parts);
      if (isRepeat()) {
        if (parts.size() == before) {
          throw new Unreadable("there is nothing to repeat here", at);
        }
        parts.add(repeat(parts.remove(parts.size() - 1)));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private void readAtom(List<Node> parts) throws Unreadable {
    switch (pattern.charAt(at)) {
      case '\\' -> readEscape(parts);
      case '[' -> parts.add(readClass());
      case '(' -> readGroup(parts);
      case '.' -> parts.add(single(dotAll ? CodePoints.ALL : dot()));
      case '^' -> parts.add(condition(multiline ? Node.Anchor.FOREIGN : Node.Anchor.TEXT_START));
      case '$' -> parts.add(condition(multiline ? Node.Anchor.FOREIGN : dollar()));
      case '*', '+', '?' -> throw new Unreadable(
          "there is nothing to repeat here; write \\" + pattern.charAt(at) + " for the character", at);
      case '{' -> parts.add(isRepeat() ? nothingToRepeat() : looseBrace());
      default -> parts.add(new Node.Chars(literal(next())));
    }
  }

  private void readGroup(List<Node> parts) throws Unreadable {
    int start = at++;
    if (!lookingAt('?')) {
      parts.add(group(start, ignoreCase, multiline, dotAll));
      return;
    }
    at++;
    Node group = readSpecialGroup();
    if (group != null) {
      parts.add(group);
    }
  }

  private Node single(CodePoints set) {
    at++;
    return new Node.Chars(set);
  }

  private Node condition(Node.Anchor anchor) {
    at++;
    return anchor;
  }

  private Node nothingToRepeat() throws Unreadable {
    throw new Unreadable("there is nothing to repeat here; write \\{ for the character", at);
  }

  final boolean isRepeat() {
    return lookingAt('*') || lookingAt('+') || lookingAt('?') || lookingAt('{') && braceEnd() > 0;
  }

  private Node repeat(Node body) throws Unreadable {
    int offset = at;
    int min = lookingAt('+') ? 1 : 0;
    int max = lookingAt('?') ? 1 : Node.Repeat.UNBOUNDED;
    if (lookingAt('{')) {
      int end = braceEnd();
      String bounds = pattern.substring(at + 1, end - 1);
      int comma = bounds.indexOf(',');
      min = bound(comma < 0 ? bounds : bounds.substring(0, comma));
      max = comma < 0 ? min : comma == bounds.length() - 1 ? Node.Repeat.UNBOUNDED : bound(bounds.substring(comma + 1));
      at = end;
    } else {
      at++;
    }
    if (max >= 0 && min > max) {
      throw new Unreadable("this repetition asks for at least " + min + " but at most " + max, offset);
    }
    boolean lazy = lookingAt('?');
    at += lazy ? 1 : 0;
    return afterRepeat(new Node.Repeat(body, min, max, lazy));
  }

  private int bound(String digits) throws Unreadable {
    if (digits.length() > 9) {
      throw new Unreadable("this repetition is too long", at);
    }
    return Integer.parseInt(digits);
  }

  /** Where a repetition in braces ends that starts here; 0 if there is none. */
  private int braceEnd() {
    int end = digitsEnd(at + 1);
    if (end == at + 1 || hasLeadingZero(at + 1, end)) {
      return 0;
    }
    if (end < pattern.length() && pattern.charAt(end) == ',') {
      int start = end + 1;
      end = digitsEnd(start);
      if (hasLeadingZero(start, end)) {
        return 0;
      }
    }
    return end < pattern.length() && pattern.charAt(end) == '}' ? end + 1 : 0;
  }

  private boolean hasLeadingZero(int start, int end) {
    return !allowsLeadingZeros() && end > start + 1 && pattern.charAt(start) == '0';
  }

  private int digitsEnd(int start) {
    int end = start;
    while (end < pattern.length() && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Reads the text between {@code \Q} and {@code \E}, with the cursor behind the first. */
  final void readQuoted(List<Node> into) throws Unreadable {
    int end = pattern.indexOf("\\E", at);
    int stop = end < 0 ? pattern.length() : end;
    while (at < stop) {
      into.add(new Node.Chars(literal(next())));
    }
    at = end < 0 ? stop : end + 2;
  }
}

package dev.assay.core.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that a pattern probably finds, for tests and proofs: built from what the pattern asks for, without a promise.
 * Conditions on a place in the text are not looked at.
 */
public final class PatternExamples {
  private static final int MOST = 8;
  private static final int LONGEST = 4000;

  private PatternExamples() {}

  /** At most eight texts; none for a pattern that cannot be read. */
  public static List<String> re2(String pattern, Set<Regex.Flag> flags) {
    try {
      return examples(new Re2Reader(pattern, flags).read());
    } catch (Unreadable problem) {
      return List.of();
    }
  }

  /** @see #re2 */
  public static List<String> java(String pattern) {
    try {
      return examples(new JavaReader(pattern).read());
    } catch (Unreadable problem) {
      return List.of();
    }
  }

  private static List<String> examples(Node node) {
    if (node instanceof Node.Chars chars) {
      return chars.set().isEmpty() ? List.of() : members(chars.set());
    }
    if (node instanceof Node.Sequence sequence) {
      List<String> all = List.of("");
      for (Node part : sequence.parts()) {
        all = followedBy(all, examples(part));
      }
      return all;
    }
    if (node instanceof Node.Choice choice) {
      Set<String> all = new LinkedHashSet<>();
      choice.alternatives().forEach(alternative -> examples(alternative).stream().limit(1).forEach(all::add));
      return all.stream().limit(MOST).toList();
    }
    if (node instanceof Node.Repeat repeat) {
      return repeated(repeat);
    }
    return List.of("");
  }

  /** One readable member, and the first and the last of all. */
  private static List<String> members(CodePoints set) {
    Set<String> members = new LinkedHashSet<>();
    "a0A -_./\\".codePoints().filter(set::contains).limit(1).forEach(c -> members.add(Character.toString(c)));
    members.add(Character.toString(set.first(0)));
    members.add(Character.toString(set.last(set.ranges() - 1)));
    members.removeIf(member -> member.codePointAt(0) >= Character.MIN_SURROGATE
        && member.codePointAt(0) <= Character.MAX_SURROGATE);
    return List.copyOf(members);
  }

  private static List<String> repeated(Node.Repeat repeat) {
    List<String> body = examples(repeat.body());
    String first = body.isEmpty() ? "" : body.get(0);
    Set<String> all = new LinkedHashSet<>();
    for (int times : new int[] {repeat.min(), repeat.min() + 1}) {
      boolean allowed = repeat.max() == Node.Repeat.UNBOUNDED || times <= repeat.max();
      if (allowed && (long) times * first.length() <= LONGEST) {
        all.add(first.repeat(times));
      }
    }
    return List.copyOf(all);
  }

  /** Each of the heads with the first of the tails, and the first head with each of the tails. */
  private static List<String> followedBy(List<String> heads, List<String> tails) {
    if (heads.isEmpty() || tails.isEmpty()) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>();
    heads.forEach(head -> all.add(head + tails.get(0)));
    tails.forEach(tail -> all.add(heads.get(0) + tail));
    List<String> kept = new ArrayList<>(all);
    kept.removeIf(text -> text.length() > LONGEST);
    return kept.stream().limit(MOST).toList();
  }
}

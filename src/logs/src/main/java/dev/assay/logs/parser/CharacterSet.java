package dev.assay.logs.parser;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.BitSet;

/** Characters as a pattern has them between brackets: {@code A-Z\s}. */
final class CharacterSet {
  private static final int ASCII = 128;

  private final BitSet ascii = new BitSet(ASCII);
  private final Pattern others;

  private CharacterSet(Pattern pattern) {
    this.others = pattern;
    for (char c = 0; c < ASCII; c++) {
      ascii.set(c, pattern.matches(String.valueOf(c)));
    }
  }

  /** @throws IllegalArgumentException with a message for the author where it is none */
  static CharacterSet of(String characters) {
    try {
      return new CharacterSet(Pattern.compile("[" + characters + "]"));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("[" + characters + "] is no set of characters", e);
    }
  }

  boolean contains(char c) {
    return c < ASCII ? ascii.get(c) : others.matches(String.valueOf(c));
  }
}

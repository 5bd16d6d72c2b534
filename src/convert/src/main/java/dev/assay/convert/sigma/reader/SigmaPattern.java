package dev.assay.convert.sigma.reader;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text with wildcards: {@code *} is any run of characters, line breaks too, {@code ?} exactly one code point. Case is
 * ignored by {@link Character#toLowerCase(int)}, code point by code point.
 */
public final class SigmaPattern {
  /** No code points, so that they cannot be in a text. */
  static final int ANY_RUN = -1;
  static final int ANY_ONE = -2;
  static final int ANY_DASH = -3;
  /** What {@link #ANY_DASH} is, the longer ones as en dash, em dash and horizontal bar. */
  static final int[] DASHES = {'-', '/', 0x2013, 0x2014, 0x2015};

  private final int[] codes;
  private final int[] folded;

  SigmaPattern(int[] codes) {
    this.codes = codes;
    this.folded = Arrays.stream(codes).map(SigmaPattern::fold).toArray();
  }

  /**
   * A value as Sigma writes it. A backslash before {@code *}, {@code ?} or another backslash takes its meaning away;
   * before anything else, and at the end, it is a backslash.
   */
  static SigmaPattern parse(String value) {
    int[] written = value.codePoints().toArray();
    IntStream.Builder codes = IntStream.builder();
    for (int i = 0; i < written.length; i++) {
      boolean escapes = written[i] == '\\' && i + 1 < written.length
          && (written[i + 1] == '\\' || written[i + 1] == '*' || written[i + 1] == '?');
      codes.add(escapes ? written[++i] : wildcard(written[i]));
    }
    return new SigmaPattern(codes.build().toArray());
  }

  /** A pattern of search names, in which only {@code *} means anything. */
  static SigmaPattern ofName(String pattern) {
    return new SigmaPattern(pattern.codePoints().map(c -> c == '*' ? ANY_RUN : c).toArray());
  }

  /** A text without wildcards, whatever is in it. */
  static SigmaPattern literal(String text) {
    return new SigmaPattern(text.codePoints().toArray());
  }

  private static int wildcard(int c) {
    return c == '*' ? ANY_RUN : c == '?' ? ANY_ONE : c;
  }

  private static int fold(int code) {
    return code < 0 ? code : Character.toLowerCase(code);
  }

  int[] codes() {
    return codes.clone();
  }

  /** The same, and before it whatever may stand there. */
  SigmaPattern openStart() {
    boolean open = codes.length > 0 && codes[0] == ANY_RUN;
    return open ? this : new SigmaPattern(IntStream.concat(IntStream.of(ANY_RUN), Arrays.stream(codes)).toArray());
  }

  /** The same, and behind it whatever may stand there. */
  SigmaPattern openEnd() {
    boolean open = codes.length > 0 && codes[codes.length - 1] == ANY_RUN;
    return open ? this : new SigmaPattern(IntStream.concat(Arrays.stream(codes), IntStream.of(ANY_RUN)).toArray());
  }

  boolean hasWildcards() {
    return Arrays.stream(codes).anyMatch(code -> code == ANY_RUN || code == ANY_ONE);
  }

  /** Whether a text is this, from its first character to its last. */
  boolean matches(String text, boolean cased) {
    int[] pattern = cased ? codes : folded;
    int[] subject = (cased ? text.codePoints() : text.codePoints().map(Character::toLowerCase)).toArray();
    int at = 0;
    int next = 0;
    int run = -1;
    int resume = 0;
    while (at < subject.length) {
      if (next < pattern.length && pattern[next] == ANY_RUN) {
        run = next++;
        resume = at;
      } else if (next < pattern.length && fits(pattern[next], subject[at])) {
        next++;
        at++;
      } else if (run >= 0) {
        // Only the last run needs to grow: what stands before it fits as early as it can already.
        next = run + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (next < pattern.length && pattern[next] == ANY_RUN) {
      next++;
    }
    return next == pattern.length;
  }

  private static boolean fits(int wanted, int found) {
    return switch (wanted) {
      case ANY_ONE -> true;
      case ANY_DASH -> Arrays.stream(DASHES).anyMatch(dash -> dash == found);
      default -> wanted == found;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigmaPattern that && Arrays.equals(codes, that.codes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codes);
  }

  /** As Sigma writes it. Dashes that stand for each other are all shown as {@code -}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int code : codes) {
      switch (code) {
        case ANY_RUN -> text.append('*');
        case ANY_ONE -> text.append('?');
        case ANY_DASH -> text.append('-');
        case '*', '?', '\\' -> text.append('\\').appendCodePoint(code);
        default -> text.appendCodePoint(code);
      }
    }
    return text.toString();
  }
}

package dev.assay.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of {@code like}, which a whole text has to match. {@code *} stands for any run of code points, line ends
 * too and none at all; {@code ?} for exactly one. {@code [*]}, {@code [?]} and {@code [[]} stand for {@code *},
 * {@code ?} and {@code [} themselves. Any other character means itself, the backslash and every other {@code [} too, so
 * that each text is a pattern.
 *
 * <p>Matching takes time proportional to the text for most patterns, and never more than text times pattern. A
 * surrogate without its partner is a code point.
 */
public final class Glob {

  /** What a pattern consists of. No two literals are neighbours, and no two runs. */
  public sealed interface Piece {
    /** @param text never empty */
    record Literal(String text) implements Piece {}

    record AnyRun() implements Piece {}

    record AnyOne() implements Piece {}
  }

  private static final Piece ANY_RUN = new Piece.AnyRun();
  private static final Piece ANY_ONE = new Piece.AnyOne();

  private final List<Piece> pieces;
  private final GlobMatcher exact;
  private final GlobMatcher ignoringCase;

  private Glob(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.exact = new GlobMatcher(this.pieces, false);
    this.ignoringCase = new GlobMatcher(this.pieces, true);
  }

  public static Glob parse(String pattern) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '*' && c != '?') {
        literal.append(isBracketed(pattern, i) ? pattern.charAt(i + 1) : c);
        i += isBracketed(pattern, i) ? 2 : 0;
        continue;
      }
      flush(literal, pieces);
      if (c == '?') {
        pieces.add(ANY_ONE);
      } else if (pieces.isEmpty() || pieces.get(pieces.size() - 1) != ANY_RUN) {
        pieces.add(ANY_RUN);
      }
    }
    flush(literal, pieces);
    return new Glob(pieces);
  }

  /** A pattern that matches this text only. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecial(c)) {
        quoted.append('[').append(c).append(']');
      } else {
        quoted.append(c);
      }
    }
    return quoted.toString();
  }

  public boolean matches(String text) {
    return exact.matches(text);
  }

  /** @see Folding */
  public boolean matchesIgnoringCase(String text) {
    return ignoringCase.matches(text);
  }

  /** Whether the pattern matches more than one text. */
  public boolean hasWildcard() {
    return pieces.stream().anyMatch(piece -> !(piece instanceof Piece.Literal));
  }

  public List<Piece> pieces() {
    return pieces;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob that && pieces.equals(that.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  /** A pattern with these pieces, not always the one that was parsed. */
  @Override
  public String toString() {
    StringBuilder pattern = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Literal literal) {
        pattern.append(quote(literal.text()));
      } else {
        pattern.append(piece instanceof Piece.AnyRun ? '*' : '?');
      }
    }
    return pattern.toString();
  }

  private static boolean isBracketed(String pattern, int at) {
    return pattern.charAt(at) == '['
        && at + 2 < pattern.length()
        && isSpecial(pattern.charAt(at + 1))
        && pattern.charAt(at + 2) == ']';
  }

  private static boolean isSpecial(char c) {
    return c == '*' || c == '?' || c == '[';
  }

  private static void flush(StringBuilder literal, List<Piece> pieces) {
    if (!literal.isEmpty()) {
      pieces.add(new Piece.Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}

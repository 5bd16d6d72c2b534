package dev.assay.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Matches the segments between the runs of a glob: the first at the start of the text, the last at its end, and each
 * other at the first place behind the one before it. The first place is as good as any later one, so nothing is ever
 * taken back.
 */
final class GlobMatcher {
  private static final int ANY_ONE = -1;
  private static final int NOWHERE = -1;

  private final boolean ignoreCase;
  /** Code points, in lower case if case is ignored; one segment more than there are runs. */
  private final List<int[]> segments;

  GlobMatcher(List<Glob.Piece> pieces, boolean ignoreCase) {
    this.ignoreCase = ignoreCase;
    this.segments = new ArrayList<>();
    IntStream.Builder segment = IntStream.builder();
    for (Glob.Piece piece : pieces) {
      if (piece instanceof Glob.Piece.Literal literal) {
        (ignoreCase ? Folding.fold(literal.text()) : literal.text()).codePoints().forEach(segment);
      } else if (piece instanceof Glob.Piece.AnyOne) {
        segment.add(ANY_ONE);
      } else {
        segments.add(segment.build().toArray());
        segment = IntStream.builder();
      }
    }
    segments.add(segment.build().toArray());
  }

  boolean matches(String text) {
    int last = segments.size() - 1;
    int start = matchEnd(text, 0, segments.get(0));
    if (last == 0) {
      return start == text.length();
    }
    int end = start == NOWHERE ? NOWHERE : matchStart(text, segments.get(last));
    if (end == NOWHERE || end < start) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      start = findEnd(text, start, segments.get(i));
      if (start == NOWHERE || start > end) {
        return false;
      }
    }
    return true;
  }

  /** Where the segment ends if it matches here. */
  private int matchEnd(String text, int start, int[] segment) {
    int at = start;
    for (int wanted : segment) {
      if (at >= text.length()) {
        return NOWHERE;
      }
      int seen = text.codePointAt(at);
      if (!accepts(wanted, seen)) {
        return NOWHERE;
      }
      at += Character.charCount(seen);
    }
    return at;
  }

  /** Where the segment starts if it matches at the end of the text. */
  private int matchStart(String text, int[] segment) {
    int at = text.length();
    for (int i = segment.length - 1; i >= 0; i--) {
      if (at == 0) {
        return NOWHERE;
      }
      int seen = text.codePointBefore(at);
      if (!accepts(segment[i], seen)) {
        return NOWHERE;
      }
      at -= Character.charCount(seen);
    }
    return at;
  }

  /** Where the segment ends at the first place from {@code start} on at which it matches. */
  private int findEnd(String text, int start, int[] segment) {
    if (segment.length == 0) {
      return start;
    }
    int at = skip(text, start, segment[0]);
    while (at != NOWHERE && at < text.length()) {
      int end = matchEnd(text, at, segment);
      if (end != NOWHERE) {
        return end;
      }
      at = skip(text, at + Character.charCount(text.codePointAt(at)), segment[0]);
    }
    return NOWHERE;
  }

  /** The next place worth a try. Half of a pair is none, so surrogates are not searched for. */
  private int skip(String text, int start, int first) {
    boolean searchable = !ignoreCase && first != ANY_ONE && (first < Character.MIN_SURROGATE || first > 0xffff);
    return searchable ? text.indexOf(first, start) : start;
  }

  private boolean accepts(int wanted, int seen) {
    return wanted == seen || wanted == ANY_ONE || ignoreCase && wanted == Character.toLowerCase(seen);
  }
}

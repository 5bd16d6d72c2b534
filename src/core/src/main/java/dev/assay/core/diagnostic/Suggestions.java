package dev.assay.core.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Near names: what an author who wrote an unknown name may have meant. */
public final class Suggestions {
  private static final int LONGEST = 200;

  private Suggestions() {}

  /** The nearest candidate, if one is near enough to be worth a question. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return near(word, candidates, 1).stream().findFirst();
  }

  /**
   * Completes a diagnostic of an unknown name with a question about the nearest candidate, or with other help where
   * none is near. If the diagnostic points at the name, and no more than a slip of the finger lies between the two, the
   * candidate is also the fix; quotes around it stay.
   */
  public static Diagnostic complete(
      Diagnostic unknown, String word, Collection<String> candidates, String otherwise) {
    Optional<String> near = nearest(word, candidates);
    if (near.isEmpty()) {
      return unknown.help(otherwise);
    }
    return ask(unknown, word, near.get(), "did you mean `" + near.get() + "`?");
  }

  /** The same, with something that helps in either case. */
  public static Diagnostic complete(
      Diagnostic unknown, String word, Collection<String> candidates, String otherwise, String also) {
    return nearest(word, candidates)
        .map(near -> ask(unknown, word, near, "did you mean `" + near + "`? " + also))
        .orElse(unknown.help(otherwise + "; " + also));
  }

  private static Diagnostic ask(Diagnostic unknown, String word, String near, String help) {
    Diagnostic asked = unknown.help(help);
    return !isSlip(word, near) ? asked
        : unknown.span().flatMap(span -> within(span, word)).map(place -> asked.fix(place, near)).orElse(asked);
  }

  private static boolean isSlip(String word, String near) {
    return distance(word.toLowerCase(Locale.ROOT), near.toLowerCase(Locale.ROOT), 1) <= 1;
  }

  private static Optional<Span> within(Span span, String word) {
    int at = span.text().indexOf(word);
    return at < 0 ? Optional.empty()
        : Optional.of(span.source().span(span.start() + at, span.start() + at + word.length()));
  }

  /**
   * Up to {@code limit} candidates that are near, the nearest first and equally near ones in the order of the
   * alphabet. Case counts for little: a name that differs in nothing else comes before all others.
   */
  public static List<String> near(String word, Collection<String> candidates, int limit) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return List.of();
    }
    String folded = word.toLowerCase(Locale.ROOT);
    int bound = bound(folded.length());
    return candidates.stream()
        .distinct()
        .filter(candidate -> !candidate.equals(word) && Math.abs(candidate.length() - word.length()) <= bound)
        .map(candidate -> new Near(candidate, distance(folded, candidate.toLowerCase(Locale.ROOT), bound)))
        .filter(near -> near.distance <= bound)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(limit)
        .map(Near::name)
        .toList();
  }

  /** One edit in a short word, two in a longer one, three in a long one: more would only be guessing. */
  private static int bound(int length) {
    return length <= 2 ? 0 : length <= 5 ? 1 : length <= 11 ? 2 : 3;
  }

  /**
   * The number of letters to insert, remove, replace or swap with their neighbours, or some number over
   * {@code bound} if it takes more than that.
   */
  static int distance(String a, String b, int bound) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      if (best > bound) {
        return bound + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private record Near(String name, int distance) {}
}

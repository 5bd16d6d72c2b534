package dev.assay.harness.shape;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of several names somebody may have meant. */
public final class NearName {
  private static final int LONGEST = 64;

  private NearName() {}

  /** The nearest name, if one is near: a third of its letters may differ, whatever their case. */
  public static Optional<String> of(String written, Collection<String> names) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> distance(written, name) <= Math.max(1, Math.max(written.length(), name.length()) / 3))
        .min(Comparator.comparingInt((String name) -> distance(written, name)).thenComparing(name -> name));
  }

  /** Letters to insert, drop, replace or swap with their neighbour. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(steps[i - 1][j - 1] + change, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        steps[i][j] = swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
      }
    }
    return steps[a.length()][b.length()];
  }
}

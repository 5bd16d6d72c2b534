package dev.assay.core.regex;

import dev.assay.core.text.Folding;
import java.util.Optional;

/**
 * Finds the longest run of characters that each match passes through. A character counts if its set has one member, or
 * members that differ in case only; alternatives and what may be missing end a run.
 */
final class LiteralFinder {
  private static final int MOST_CASES = 4;

  private final StringBuilder run = new StringBuilder();
  private boolean ignoreCase;
  private String longest = "";
  private boolean longestIgnoresCase;

  private LiteralFinder() {}

  static Optional<RequiredLiteral> find(Node node) {
    LiteralFinder finder = new LiteralFinder();
    finder.visit(node);
    finder.endRun();
    return finder.longest.isEmpty()
        ? Optional.empty()
        : Optional.of(new RequiredLiteral(finder.longest, finder.longestIgnoresCase));
  }

  private void visit(Node node) {
    if (node instanceof Node.Chars chars) {
      visit(chars.set());
    } else if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(this::visit);
    } else if (node instanceof Node.Repeat repeat) {
      if (repeat.min() > 0) {
        visit(repeat.body());
      }
      endRun();
    } else if (node instanceof Node.Choice) {
      endRun();
    }
  }

  private void visit(CodePoints set) {
    if (set.size() == 1) {
      run.appendCodePoint(set.first(0));
    } else if (set.size() <= MOST_CASES && differInCaseOnly(set)) {
      run.appendCodePoint(Character.toLowerCase(set.first(0)));
      ignoreCase = true;
    } else {
      endRun();
    }
  }

  private static boolean differInCaseOnly(CodePoints set) {
    for (int range = 0; range < set.ranges(); range++) {
      for (int member = set.first(range); member <= set.last(range); member++) {
        if (Character.toLowerCase(member) != Character.toLowerCase(set.first(0))) {
          return false;
        }
      }
    }
    return !set.isEmpty();
  }

  private void endRun() {
    if (run.length() > longest.length()) {
      longest = ignoreCase ? Folding.fold(run.toString()) : run.toString();
      longestIgnoresCase = ignoreCase;
    }
    run.setLength(0);
    ignoreCase = false;
  }
}

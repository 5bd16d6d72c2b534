package dev.assay.convert.sigma.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a number is compared with the one a rule names. */
public enum SigmaComparison {
  GT,
  GTE,
  LT,
  LTE,
  EQ,
  NEQ;

  /** @param order of the event's number to the rule's, as {@link Comparable} has it */
  boolean holds(int order) {
    return switch (this) {
      case GT -> order > 0;
      case GTE -> order >= 0;
      case LT -> order < 0;
      case LTE -> order <= 0;
      case EQ -> order == 0;
      case NEQ -> order != 0;
    };
  }

  /** How a rule writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SigmaComparison> of(String word) {
    return Stream.of(values()).filter(comparison -> comparison.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Stream.of(values()).map(SigmaComparison::word).toList();
  }
}

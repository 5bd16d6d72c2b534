package dev.assay.core.regex;

import java.util.Optional;
import java.util.Set;

/** A compiled pattern, searched for anywhere in a text. Safe for use by several threads. */
public sealed interface Regex permits LinearRegex, BudgetedRegex {

  /** The outcome of a search. Over budget is neither yes nor no. */
  enum Search {
    FOUND,
    NOT_FOUND,
    OVER_BUDGET
  }

  /** The letters behind a pattern: {@code /…/i}. */
  enum Flag {
    IGNORE_CASE('i'),
    MULTILINE('m'),
    DOT_ALL('s');

    private final char letter;

    Flag(char letter) {
      this.letter = letter;
    }

    public char letter() {
      return letter;
    }

    public static Optional<Flag> of(char letter) {
      for (Flag flag : values()) {
        if (flag.letter == letter) {
          return Optional.of(flag);
        }
      }
      return Optional.empty();
    }
  }

  Search search(CharSequence text);

  /** The pattern as its author wrote it. */
  String pattern();

  /**
   * The pattern in RE2's syntax, its flags in front: as written, or a translation that finds the same texts. Absent if
   * a pattern in Java's dialect has none.
   */
  Optional<String> re2();

  /** Whether a search takes time linear in the text and needs no budget: there is a pattern for RE2. */
  default boolean isLinear() {
    return re2().isPresent();
  }

  /** A text without which there is no match, if one is easy to see. */
  Optional<RequiredLiteral> requiredLiteral();

  /** Compiles a pattern in RE2's syntax. */
  static RegexResult re2(String pattern, Set<Flag> flags) {
    return LinearRegex.compile(pattern, flags);
  }

  /**
   * Compiles a pattern in the syntax of {@code java.util.regex}.
   *
   * @param stepBudget how many characters one search may look at, counted again whenever it goes back; unused if the
   *     pattern can be translated to RE2
   */
  static RegexResult java(String pattern, long stepBudget) {
    return BudgetedRegex.compile(pattern, stepBudget);
  }
}

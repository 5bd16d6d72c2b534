package dev.assay.convert.sumo.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of both dialects, each compiled once. One that cannot be compiled is found nowhere. */
final class Patterns {
  private static final int LONGEST = 20_000;

  private final Map<String, Optional<com.google.re2j.Pattern>> ofRe2 = new HashMap<>();
  private final Map<String, Optional<Pattern>> ofJava = new HashMap<>();

  /** What keeps RE2 from taking a pattern. */
  static Optional<String> re2Problem(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.of("it is longer than " + LONGEST + " characters");
    }
    if (RepeatedSize.isTooLarge(pattern)) {
      return Optional.of("its repetitions make it too large");
    }
    try {
      com.google.re2j.Pattern.compile(pattern);
      return Optional.empty();
    } catch (com.google.re2j.PatternSyntaxException problem) {
      return Optional.of(problem.getDescription());
    } catch (StackOverflowError tooDeep) {
      return Optional.of("it is nested too deeply");
    }
  }

  /** What keeps {@code java.util.regex} from taking a pattern. */
  static Optional<String> javaProblem(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.of("it is longer than " + LONGEST + " characters");
    }
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException problem) {
      return Optional.of(problem.getDescription());
    } catch (StackOverflowError tooDeep) {
      return Optional.of("it is nested too deeply");
    }
  }

  boolean findsRe2(String pattern, String text) {
    Optional<com.google.re2j.Pattern> compiled = ofRe2.computeIfAbsent(pattern, unseen ->
        re2Problem(unseen).isPresent() ? Optional.empty() : Optional.of(com.google.re2j.Pattern.compile(unseen)));
    return compiled.isPresent() && compiled.get().matcher(text).find();
  }

  /** @throws OverBudgetException if the search takes too many steps */
  boolean findsJava(String pattern, String text) {
    Optional<Pattern> compiled = ofJava.computeIfAbsent(pattern, unseen ->
        javaProblem(unseen).isPresent() ? Optional.empty() : Optional.of(Pattern.compile(unseen)));
    try {
      return compiled.isPresent() && compiled.get().matcher(new BudgetedText(text)).find();
    } catch (StackOverflowError | BudgetedText.Exhausted tooMuch) {
      throw new OverBudgetException(pattern);
    }
  }
}

package dev.assay.core.regex;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern that only {@code java.util.regex} can run, which goes back as often as its budget lets it. */
final class BudgetedRegex implements Regex {
  private final Pattern compiled;
  private final long stepBudget;
  private final Optional<RequiredLiteral> requiredLiteral;

  private BudgetedRegex(Pattern compiled, long stepBudget, Optional<RequiredLiteral> requiredLiteral) {
    this.compiled = compiled;
    this.stepBudget = stepBudget;
    this.requiredLiteral = requiredLiteral;
  }

  static RegexResult compile(String pattern, long stepBudget) {
    if (pattern.length() > LinearRegex.LONGEST_PATTERN) {
      return new RegexResult.Rejected(
          "a pattern has at most " + LinearRegex.LONGEST_PATTERN + " characters", LinearRegex.LONGEST_PATTERN);
    }
    Pattern compiled;
    try {
      compiled = Pattern.compile(pattern);
    } catch (PatternSyntaxException problem) {
      return new RegexResult.Rejected(problem.getDescription(), Math.max(0, problem.getIndex()));
    } catch (RuntimeException | StackOverflowError problem) {
      return new RegexResult.Rejected("Java's engine cannot read this pattern", 0);
    }
    Optional<Node> node = read(pattern);
    Optional<Regex> translated = node.flatMap(read -> LinearRegex.translated(pattern, read));
    if (translated.isPresent()) {
      return new RegexResult.Compiled(translated.get());
    }
    if (EmptyRepeats.areTooMany(pattern, node)) {
      return new RegexResult.Rejected("this pattern repeats what may be empty too often", 0);
    }
    return new RegexResult.Compiled(new BudgetedRegex(compiled, stepBudget, node.flatMap(LiteralFinder::find)));
  }

  private static Optional<Node> read(String pattern) {
    try {
      return Optional.of(new JavaReader(pattern).read());
    } catch (Unreadable problem) {
      return Optional.empty();
    }
  }

  @Override
  public Search search(CharSequence text) {
    try {
      return compiled.matcher(new CountedText(text, stepBudget)).find() ? Search.FOUND : Search.NOT_FOUND;
    } catch (CountedText.OverBudget | StackOverflowError exhausted) {
      return Search.OVER_BUDGET;
    }
  }

  @Override
  public String pattern() {
    return compiled.pattern();
  }

  @Override
  public Optional<String> re2() {
    return Optional.empty();
  }

  @Override
  public Optional<RequiredLiteral> requiredLiteral() {
    return requiredLiteral;
  }

  @Override
  public String toString() {
    return compiled.pattern();
  }
}

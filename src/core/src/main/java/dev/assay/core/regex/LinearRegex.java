package dev.assay.core.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern run by RE2/J, in time linear in the text. It needs no budget; only a large pattern on a thread with a small
 * stack could end over budget.
 */
final class LinearRegex implements Regex {
  static final int LONGEST_PATTERN = 20_000;
  /** A search takes up to this many steps for each character. */
  private static final int LARGEST_PROGRAM = 10_000;

  private final String pattern;
  private final String re2;
  private final Pattern compiled;
  private final Optional<RequiredLiteral> requiredLiteral;

  private LinearRegex(String pattern, String re2, Pattern compiled, Optional<RequiredLiteral> requiredLiteral) {
    this.pattern = pattern;
    this.re2 = re2;
    this.compiled = compiled;
    this.requiredLiteral = requiredLiteral;
  }

  static RegexResult compile(String pattern, Set<Flag> flags) {
    if (pattern.length() > LONGEST_PATTERN) {
      return new RegexResult.Rejected("a pattern has at most " + LONGEST_PATTERN + " characters", LONGEST_PATTERN);
    }
    try {
      Node node = new Re2Reader(pattern, flags).read();
      if (isTooLarge(node)) {
        return new RegexResult.Rejected("the repetitions make this pattern too large; repeat less", 0);
      }
      return compile(pattern, prefix(flags) + pattern, node);
    } catch (Unreadable problem) {
      return new RegexResult.Rejected(problem.getMessage(), problem.offset());
    }
  }

  /** The translation of a pattern in Java's dialect, unless it is too large. */
  static Optional<Regex> translated(String pattern, Node node) {
    return Re2Writer.write(node)
        .filter(re2 -> !isTooLarge(node))
        .flatMap(re2 -> compile(pattern, re2, node) instanceof RegexResult.Compiled done
            ? Optional.of(done.regex())
            : Optional.empty());
  }

  private static RegexResult compile(String pattern, String re2, Node node) {
    try {
      return new RegexResult.Compiled(new LinearRegex(pattern, re2, Pattern.compile(re2), LiteralFinder.find(node)));
    } catch (PatternSyntaxException problem) {
      int offset = problem.getPattern().isEmpty() ? -1 : pattern.indexOf(problem.getPattern());
      return new RegexResult.Rejected(words(problem.getDescription()), Math.max(0, offset));
    } catch (StackOverflowError tooDeep) {
      return new RegexResult.Rejected("the groups and repetitions are nested too deeply", 0);
    }
  }

  /** What the engine has to say about patterns that the reader lets pass. */
  private static String words(String description) {
    return switch (description) {
      case "invalid character class range" -> "RE2 knows no class of this name";
      case "invalid named capture" -> "the name of a group consists of letters, digits and _";
      case "duplicate capture group name" -> "two groups have this name";
      default -> description;
    };
  }

  private static boolean isTooLarge(Node node) {
    return node.size(LARGEST_PROGRAM) > LARGEST_PROGRAM;
  }

  private static String prefix(Set<Flag> flags) {
    if (flags.isEmpty()) {
      return "";
    }
    StringBuilder prefix = new StringBuilder("(?");
    EnumSet.copyOf(flags).forEach(flag -> prefix.append(flag.letter()));
    return prefix.append(')').toString();
  }

  @Override
  public Search search(CharSequence text) {
    try {
      return compiled.matcher(text).find() ? Search.FOUND : Search.NOT_FOUND;
    } catch (StackOverflowError tooDeep) {
      return Search.OVER_BUDGET;
    }
  }

  @Override
  public String pattern() {
    return pattern;
  }

  @Override
  public Optional<String> re2() {
    return Optional.of(re2);
  }

  @Override
  public Optional<RequiredLiteral> requiredLiteral() {
    return requiredLiteral;
  }

  @Override
  public String toString() {
    return re2;
  }
}

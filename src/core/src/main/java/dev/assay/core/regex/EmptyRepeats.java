package dev.assay.core.regex;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds patterns like {@code (){2000000000}}: Java's engine runs through such a repetition without looking at the text,
 * so that no budget of looks would end it.
 */
final class EmptyRepeats {
  private static final long MOST = 1_000;
  private static final long MOST_UNREAD = 1_000_000;
  private static final Pattern MINIMUM = Pattern.compile("\\{([0-9]{1,9})");

  private EmptyRepeats() {}

  /** @param node what the pattern means; if nothing is known, all repetitions count as nested in each other */
  static boolean areTooMany(String pattern, Optional<Node> node) {
    return node.map(read -> times(read) > MOST).orElseGet(() -> product(pattern) > MOST_UNREAD);
  }

  private static long product(String pattern) {
    Matcher matcher = MINIMUM.matcher(pattern);
    long product = 1;
    while (matcher.find() && product <= MOST_UNREAD) {
      product *= Math.max(1, Long.parseLong(matcher.group(1)));
    }
    return product;
  }

  /** How often the innermost empty body may be repeated. */
  private static long times(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().mapToLong(EmptyRepeats::times).max().orElse(1);
    }
    if (node instanceof Node.Choice choice) {
      return choice.alternatives().stream().mapToLong(EmptyRepeats::times).max().orElse(1);
    }
    if (node instanceof Node.Repeat repeat) {
      long here = repeat.body().isNullable() ? Math.max(1, repeat.min()) : 1;
      return Math.min(MOST + 1, times(repeat.body()) * here);
    }
    return 1;
  }
}

package dev.assay.logs.mapping;

import dev.assay.core.regex.Regex;
import dev.assay.core.regex.RegexResult;
import java.util.Optional;

/**
 * A pattern for event ids, for the whole of an id or for its beginning. Patterns of content people have may use Java's
 * look-around, which runs over a budget of steps.
 */
record EventIdPattern(Regex whole, Regex beginning) {
  private static final long STEPS = 1_000_000;
  /** Event ids come out of logs; no pattern is meant for longer ones. */
  private static final int LONGEST = 1000;

  /** Empty where the text is no pattern; then it can only be met by its literal text. */
  static Optional<EventIdPattern> of(String pattern) {
    Optional<Regex> whole = compiled("\\A(?:" + pattern + ")\\z");
    return whole.flatMap(found -> compiled("\\A(?:" + pattern + ")").map(start -> new EventIdPattern(found, start)));
  }

  private static Optional<Regex> compiled(String pattern) {
    return Regex.java(pattern, STEPS) instanceof RegexResult.Compiled compiled
        ? Optional.of(compiled.regex()) : Optional.empty();
  }

  boolean matches(String id) {
    return found(whole, id);
  }

  boolean startsWith(String id) {
    return found(beginning, id);
  }

  private static boolean found(Regex regex, String id) {
    return id.length() <= LONGEST && regex.search(id) == Regex.Search.FOUND;
  }
}

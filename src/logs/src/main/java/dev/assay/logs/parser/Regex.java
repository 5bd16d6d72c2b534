package dev.assay.logs.parser;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * A regular expression in RE2 syntax with the names its groups have in a parser.
 *
 * <p>A pattern that ends in a group which takes all the rest, {@code (?<rest>.*)}, is run without it: whatever comes
 * before decides whether and how the whole matches, because {@code .*} always matches, and the rest can be taken
 * without looking at it. For long entries behind short headers that is most of the cost.
 *
 * @param names the key of each group, from group 1 on; null for a group without a name
 * @param rest the key of a group that takes the rest of the line, or null
 * @param restPastLines whether the rest goes on past the end of a line
 */
record Regex(Pattern pattern, List<String> names, String rest, boolean restPastLines) {
  /** Whether there are groups for the name of a field and its value. */
  boolean hasPairs() {
    return names.stream().anyMatch(name -> name != null && name.startsWith("_$FIELD_"));
  }

  /** Whether the pattern matches at the start of a text. */
  boolean startsAt(String text) {
    return pattern.matcher(text).lookingAt();
  }
}

package dev.assay.harness.hygiene;

import dev.assay.harness.HarnessCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that may not belong into a fixture. Patterns have bounded repeats, so a line costs time in proportion to
 * its length.
 *
 * @param group of the pattern that holds the matter itself
 * @param counts whether a text that fits is more than it looks like
 */
record Suspicion(HarnessCode code, String what, Pattern pattern, int group, Predicate<String> counts) {
  private static final int SHOWN = 4;

  static final List<Suspicion> ALL = Stream.of(Secrets.ALL, MailAddresses.ALL, PublicAddresses.ALL)
      .flatMap(List::stream).toList();

  /** Where in a line it is, the first time. */
  Optional<Matcher> in(String line) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      if (counts.test(matcher.group(group))) {
        return Optional.of(matcher);
      }
    }
    return Optional.empty();
  }

  /** A line with every secret covered but for its first characters; all others stay where they are. */
  static String withoutSecrets(String line) {
    StringBuilder covered = new StringBuilder(line);
    for (Suspicion each : Secrets.ALL) {
      Matcher matcher = each.pattern.matcher(line);
      while (matcher.find()) {
        for (int i = matcher.start(each.group) + SHOWN; i < matcher.end(each.group); i++) {
          covered.setCharAt(i, '*');
        }
      }
    }
    return covered.toString();
  }
}

package dev.assay.logs.parser;

import java.util.function.BooleanSupplier;

/**
 * A pattern that matches from the start of the entry; repeated, it is searched on from the end of each match.
 *
 * @param names what is put around the names that repeated matches find
 */
record RegexFormat(Regex regex, boolean repeat, Affix names) implements Format {
  @Override
  public boolean parse(Run run, String stanza) {
    if (repeat) {
      return parseAll(run, stanza, () -> true);
    }
    Capture capture = new Capture(regex, run.kept(run.entry()));
    if (!capture.atStart()) {
      return run.fail(stanza, "its pattern does not match", 0);
    }
    capture.forEach((name, value) -> run.put(name, run.kept(value)));
    return true;
  }

  /** Takes match after match, and does something after each; false where that is false, or there is no match. */
  boolean parseAll(Run run, String stanza, BooleanSupplier afterEach) {
    Capture capture = Capture.repeated(regex, run.kept(run.entry()));
    try {
      if (!capture.atStart()) {
        return run.fail(stanza, "its pattern does not match", 0);
      }
      int count = 0;
      do {
        run.matchCount(count++);
        if (names.isNone()) {
          capture.forEach((name, value) -> run.put(name, run.kept(value)));
        } else {
          Affix.Rendered affix = names.render(run);
          capture.forEach((name, value) -> run.put(affix.of(name), run.kept(value)));
        }
        if (!afterEach.getAsBoolean()) {
          return false;
        }
      } while (capture.next());
      return true;
    } catch (WatchedText.Exhausted e) {
      return run.fail(stanza, e.getMessage(), 0);
    }
  }
}

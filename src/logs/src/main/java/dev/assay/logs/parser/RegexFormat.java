package dev.assay.logs.parser;

/** A pattern that matches from the start of the entry; repeated, it is searched on from the end of each match. */
record RegexFormat(Regex regex, boolean repeat) implements Format {
  @Override
  public boolean parse(Run run, String stanza) {
    String text = run.entry().strip();
    Capture capture = repeat ? Capture.repeated(regex, text) : new Capture(regex, text);
    try {
      if (!capture.atStart()) {
        return run.fail(stanza, "its pattern does not match", 0);
      }
      capture.into(run.dictionary());
      while (repeat && capture.next()) {
        capture.into(run.dictionary());
      }
      return true;
    } catch (WatchedText.Exhausted e) {
      return run.fail(stanza, e.getMessage(), 0);
    }
  }
}

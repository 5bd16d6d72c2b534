package dev.assay.logs.parser;

/** A pattern that matches from the start of the entry; repeated, it is searched on from the end of each match. */
record RegexFormat(Regex regex, boolean repeat) implements Format {
  @Override
  public boolean parse(Run run, String stanza) {
    Capture capture = new Capture(regex, run.entry().strip());
    if (!capture.atStart()) {
      return run.fail(stanza, "its pattern does not match", 0);
    }
    capture.into(run.dictionary());
    while (repeat && capture.next()) {
      capture.into(run.dictionary());
    }
    return true;
  }
}

package dev.assay.logs.parser;

/** What came of a parser and a log. */
public sealed interface Outcome {
  record Parsed(Event event) implements Outcome {}

  /** The parser says that the log is to be thrown away. */
  record Discarded() implements Outcome {}

  /**
   * The log is not of the form the parser reads.
   *
   * @param stanza the stanza that did not match
   * @param offset where in the log, as far as known
   */
  record Failed(String stanza, String reason, int offset) implements Outcome {
    /** Whether it was not the stanza the parser begins with that failed. */
    public boolean inTransform() {
      return !stanza.equals(Stanza.MAIN);
    }
  }
}

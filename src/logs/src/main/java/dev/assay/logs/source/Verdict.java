package dev.assay.logs.source;

/** Whether a line is of a source. */
public sealed interface Verdict {
  Verdict TAKES = new Takes("", 0);

  /**
   * The line is of the source.
   *
   * @param layout what lines of one device have in common, such as device and type; empty if nothing
   * @param columns how many columns the line has; lines of one layout do not become narrower
   */
  record Takes(String layout, int columns) implements Verdict {}

  /** The line is of the source, but of a type the source does not read. */
  record LeavesOut(String type, int start, int end) implements Verdict {}

  /**
   * The line is not of the source.
   *
   * @param closeness how near it came, from 0 to 100
   * @param reason what it stumbled over, for a message
   */
  record Refuses(int closeness, String reason, int start, int end) implements Verdict {}
}

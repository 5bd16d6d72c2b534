package dev.assay.logs.source;

/**
 * Lines whose columns are named by header lines before them, as Zeek writes them. What can be said of a line hangs on
 * those before it: {@link ZeekHeader} keeps them, for each file one.
 */
public record HeaderSignature() implements Signature {
  /** Without knowledge of the lines before. */
  @Override
  public Verdict judge(String line) {
    return new ZeekHeader().judge(line);
  }

  @Override
  public Verdict check(String line) {
    return judge(line);
  }
}

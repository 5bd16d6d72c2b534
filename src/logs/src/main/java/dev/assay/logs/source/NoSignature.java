package dev.assay.logs.source;

/** A source that is only used where it is named; then it takes every line. */
public record NoSignature() implements Signature {
  @Override
  public Verdict judge(String line) {
    return Verdict.TAKES;
  }
}

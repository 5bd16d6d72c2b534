package dev.assay.logs.source;

/** By what a line of a source is recognised, cheaply and without its parser. */
public sealed interface Signature permits CsvSignature, HeaderSignature, JsonSignature, TextSignature, NoSignature {
  Verdict judge(String line);

  /** What can be said of a line whose source is known: whether it can be one of it at all. */
  default Verdict check(String line) {
    return Verdict.TAKES;
  }
}

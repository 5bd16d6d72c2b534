package dev.assay.logs.source;

/** By what a line of a source is recognised, cheaply and without its parser. */
public sealed interface Signature permits CsvSignature, JsonSignature, NoSignature {
  Verdict judge(String line);
}

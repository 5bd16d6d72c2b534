package dev.assay.convert.sigma.reader;

/** One YAML document of Sigma. */
public sealed interface SigmaDocument permits SigmaRule, SigmaCorrelation, SigmaFilter {
  SigmaHead head();
}

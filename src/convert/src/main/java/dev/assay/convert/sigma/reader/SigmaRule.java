package dev.assay.convert.sigma.reader;

/** A detection rule: what a single event has to be like. */
public record SigmaRule(SigmaHead head, SigmaLogsource logsource, SigmaDetection detection) implements SigmaDocument {}

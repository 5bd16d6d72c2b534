/**
 * Reads Sigma rules, correlations and filters, and interprets them directly on events.
 *
 * <p>What Assay exports to Sigma is held against this reading of it. So it shares nothing with the exporter or with the
 * evaluator of Assay's own rules: neither their trees nor their comparison of texts.
 */
package dev.assay.convert.sigma.reader;

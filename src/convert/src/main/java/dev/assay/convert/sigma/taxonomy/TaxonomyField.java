package dev.assay.convert.sigma.taxonomy;

/**
 * A field of a log source.
 *
 * @param name as a Sigma rule writes it
 */
public record TaxonomyField(String name, ValueKind kind) {}

/**
 * What log sources call the fields of normalized records, as data. The exporter and whoever reads exports back take the
 * names from here, and share nothing else.
 */
package dev.assay.convert.sigma.taxonomy;

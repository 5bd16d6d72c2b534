/** From bytes to records: files, lines, sources, mappings and enrichment put together. */
package dev.assay.logs.read;

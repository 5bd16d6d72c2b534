/** Log mappings: which keys of a parsed event fill which fields of the schema. */
package dev.assay.logs.mapping;

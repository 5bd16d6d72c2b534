/** Runs what was exported as SQL, in DuckDB. */
package dev.assay.duckdb;

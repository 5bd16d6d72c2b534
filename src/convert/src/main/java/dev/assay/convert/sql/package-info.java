/** Rules as queries in DuckDB's dialect. */
package dev.assay.convert.sql;

/** Rules as log searches over the records that Cloud SIEM keeps, for testing them on the past. */
package dev.assay.convert.search;

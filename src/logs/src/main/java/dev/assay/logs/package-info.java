/** From raw vendor logs to records: what is said about definitions and lines, and events by their keys. */
package dev.assay.logs;

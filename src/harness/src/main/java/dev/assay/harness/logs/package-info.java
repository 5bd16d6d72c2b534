/** Reads cases' logs with the sources, match lists and networks that a configuration names. */
package dev.assay.harness.logs;

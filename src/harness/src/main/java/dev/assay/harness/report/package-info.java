/** Results of runs as text for people. */
package dev.assay.harness.report;

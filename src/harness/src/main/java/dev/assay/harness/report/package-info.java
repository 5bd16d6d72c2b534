/** Results of runs and checks: as text for people, and as files that build servers and editors read. */
package dev.assay.harness.report;

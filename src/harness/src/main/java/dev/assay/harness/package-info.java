/**
 * Tests rules against raw logs: configuration, cases, goldens, the one way to run them, and reports.
 *
 * <p>The packages know each other one way only, and a test holds it:
 * {@code file, shape, json ← config, golden ← cases ← run ← logs, accept ← report ← task}; beside them {@code scaffold}
 * and {@code schemas}. This package itself holds what all may name, and names none of them.
 */
package dev.assay.harness;

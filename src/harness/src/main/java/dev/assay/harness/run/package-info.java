/** Loads rules and cases, runs them, and says what came of it. */
package dev.assay.harness.run;

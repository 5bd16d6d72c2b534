/** {@code assay.yaml}: every value that holds, and where it came from. */
package dev.assay.harness.config;

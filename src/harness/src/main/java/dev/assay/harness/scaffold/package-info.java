/** A rule to begin with, and its cases. */
package dev.assay.harness.scaffold;

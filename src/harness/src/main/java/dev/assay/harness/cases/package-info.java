/** The folder of tests: cases, and every hole in them. */
package dev.assay.harness.cases;

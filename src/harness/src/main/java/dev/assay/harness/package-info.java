/** Tests rules against raw logs: configuration, cases, goldens, the one way to run them, and reports. */
package dev.assay.harness;

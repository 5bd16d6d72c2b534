/**
 * Cases as tests of the JUnit Platform, so that editors, Surefire and Gradle run them. Nothing else here needs JUnit, and
 * whoever does not run tests with it needs none.
 */
package dev.assay.harness.engine;

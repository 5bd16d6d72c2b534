/** What should not lie in fixtures: secrets, people, times that cannot be, logs of unknown origin. */
package dev.assay.harness.hygiene;

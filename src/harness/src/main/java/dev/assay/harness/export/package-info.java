/** Exports as files: what belongs into the folder of exports, whether it is fresh, and what is proven of it. */
package dev.assay.harness.export;

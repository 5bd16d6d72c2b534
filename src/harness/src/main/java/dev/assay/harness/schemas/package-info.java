/** The JSON Schemas of the files people write. */
package dev.assay.harness.schemas;

/** JSON in one layout, for files that are committed. */
package dev.assay.harness.json;

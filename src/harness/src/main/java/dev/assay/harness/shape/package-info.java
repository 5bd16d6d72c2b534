/** Declarations of what files may say: decoding, messages and JSON Schemas come from one place. */
package dev.assay.harness.shape;

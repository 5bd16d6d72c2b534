/** Puts what rules give now in the place of what goldens say. */
package dev.assay.harness.accept;

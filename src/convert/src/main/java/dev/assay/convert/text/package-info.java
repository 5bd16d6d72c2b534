/** Templates, and the formats they escape for. */
package dev.assay.convert.text;

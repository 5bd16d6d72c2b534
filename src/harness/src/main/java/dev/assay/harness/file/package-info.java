/** Files and folders: names for reports, text, paths that stay inside, whole writes. */
package dev.assay.harness.file;

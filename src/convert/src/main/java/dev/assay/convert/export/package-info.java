/** What targets have in common: exports and their parts, and the contract between a target and who reads it back. */
package dev.assay.convert.export;

/** YAML and JSON as plain data that knows where each piece was written. */
package dev.assay.documents;

/** YAML and JSON documents with the places of their values. */
package dev.assay.logs.document;

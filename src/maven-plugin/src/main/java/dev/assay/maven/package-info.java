/** The tasks of Assay as goals of Maven: parameters, skipping, logging and failing as builds do it, and nothing else. */
package dev.assay.maven;

/** Recognition: which source a line is of, decided by the signatures of the sources, file by file and line by line. */
package dev.assay.logs.recognize;

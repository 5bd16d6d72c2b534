/** What is known about the values of a record beyond its log: network blocks, match lists, derived fields. */
package dev.assay.logs.enrich;

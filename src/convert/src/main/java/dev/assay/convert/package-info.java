/**
 * Exports of rules to the languages of SIEMs, a package for each target, and beside each its {@code reader}: a parser
 * and interpreter of the exported text that shares nothing with the exporter, so that the two can be held against
 * each other.
 */
package dev.assay.convert;

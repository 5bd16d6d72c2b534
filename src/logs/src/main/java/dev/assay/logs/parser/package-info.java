/**
 * Sumo Logic's parsing language: a reader that turns its text into immutable stanzas of steps, and the steps, which
 * turn a log into a flat map.
 */
package dev.assay.logs.parser;

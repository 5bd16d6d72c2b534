/**
 * Regular expressions that cannot run away. Patterns in RE2's dialect take time linear in the text. Patterns in Java's
 * are translated to RE2 where their meaning is shown to be kept, and else run within a budget of steps.
 */
package dev.assay.core.regex;

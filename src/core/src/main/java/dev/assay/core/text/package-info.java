/** How the language compares text: folding case, globs, order, and numbers in text. */
package dev.assay.core.text;

package dev.assay.logs.parser;

import dev.assay.core.diagnostic.Span;
import java.util.Locale;

/**
 * A line {@code KEYWORD-label:argument = value} of a stanza.
 *
 * @param keyword in upper case
 * @param argument what stands after the first colon, or null
 */
record Attribute(String keyword, String argument, String value, Span key, Span valueSpan) {
  boolean isTrue() {
    return value.toLowerCase(Locale.ROOT).equals("true");
  }
}

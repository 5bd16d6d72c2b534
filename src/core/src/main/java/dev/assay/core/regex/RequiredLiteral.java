package dev.assay.core.regex;

import dev.assay.core.text.Folding;

/**
 * A text that each match of a pattern has in it, so that a search may be spared where it is missing.
 *
 * @param text never empty; folded if case is ignored
 * @param ignoreCase whether it may have any case, in the sense of {@link Folding}
 */
public record RequiredLiteral(String text, boolean ignoreCase) {

  public boolean isIn(String searched) {
    return ignoreCase ? Folding.contains(searched, text) : searched.contains(text);
  }
}

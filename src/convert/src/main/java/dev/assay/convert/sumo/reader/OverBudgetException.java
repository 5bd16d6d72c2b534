package dev.assay.convert.sumo.reader;

import dev.assay.core.diagnostic.ShownText;

/** A search for a pattern in Java's dialect took too many steps, so whether the expression holds is not known. */
public final class OverBudgetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OverBudgetException(String pattern) {
    super("too many steps to search for " + ShownText.line(ShownText.cut(pattern, 200)));
  }
}

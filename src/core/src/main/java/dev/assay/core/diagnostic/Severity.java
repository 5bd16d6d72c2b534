package dev.assay.core.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs: errors stop the work, warnings are findings, notes inform. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

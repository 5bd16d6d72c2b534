package dev.assay.harness.config;

import java.util.Locale;

/** The cases a rule must have. */
public enum CaseRequirement {
  /** One that fires and one that stays silent. */
  BOTH,
  /** One, of either kind. */
  ONE,
  NONE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

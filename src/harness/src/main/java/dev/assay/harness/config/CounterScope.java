package dev.assay.harness.config;

import java.util.Locale;

/** What {@code by entity} counts apart. */
public enum CounterScope {
  /** Each value of each entity selector. */
  SELECTOR,
  /** Each combination of the values of all entity selectors. */
  JOINT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

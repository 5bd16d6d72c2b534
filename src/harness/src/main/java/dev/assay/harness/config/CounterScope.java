package dev.assay.harness.config;

import java.util.Locale;

/** What has a counter of its own. */
public enum CounterScope {
  /** Each value of an entity selector together with each set of group values. */
  ENTITY,
  /** Each set of group values. */
  GROUP;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

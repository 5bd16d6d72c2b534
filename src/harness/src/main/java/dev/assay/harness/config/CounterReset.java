package dev.assay.harness.config;

import java.util.Locale;

/** What a counter does once its rule has fired. */
public enum CounterReset {
  /** It keeps sliding; repeats are marked suppressed. */
  KEEP,
  /** It starts again from nothing. */
  CLEAR;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

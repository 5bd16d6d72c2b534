package dev.assay.harness.config;

import java.util.Locale;

/** Which standard deviation outlier rules use. */
public enum Deviation {
  POPULATION,
  SAMPLE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

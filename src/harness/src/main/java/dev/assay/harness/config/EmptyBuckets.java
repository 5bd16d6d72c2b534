package dev.assay.harness.config;

import java.util.Locale;

/** What an outlier's baseline makes of a bucket in which nothing happened. */
public enum EmptyBuckets {
  SKIP,
  /** It counts as zero. */
  FILL;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

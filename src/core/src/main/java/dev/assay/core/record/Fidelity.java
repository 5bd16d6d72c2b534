package dev.assay.core.record;

import java.util.Locale;

/** What a record, and a signal made of it, says about Cloud SIEM. */
public enum Fidelity {
  /** Cloud SIEM takes this format and makes this record of it, blind spots included. */
  VENDOR,
  /** Cloud SIEM would make no record, or another one. */
  EXTENSION;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

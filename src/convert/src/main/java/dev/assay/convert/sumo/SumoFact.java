package dev.assay.convert.sumo;

import dev.assay.convert.target.Fact;
import java.util.Locale;

/** The lines of {@code docs/targets/sumo.md}. */
public enum SumoFact implements Fact {
  MISSING,
  ABSENT_IS_NULL,
  TEXT_CASE,
  TEXT_ORDER,
  LOWER,
  COERCION,
  BOOLEANS,
  QUOTES,
  LIKE,
  MATCHES,
  RLIKE,
  ADDRESSES,
  ARRAYS,
  RAW_EVENT,
  FUNCTIONS,
  ARITHMETIC,
  THREAT_INTELLIGENCE,
  RULE_TYPES,
  THRESHOLD,
  WINDOW,
  GROUPING,
  SEVERITY,
  SUPPRESSION,
  ENTITIES,
  TEMPLATES,
  METADATA;

  @Override
  public String target() {
    return "sumo";
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package dev.assay.convert.sigma;

import dev.assay.convert.export.Fact;
import java.util.Locale;

/** The lines of {@code docs/targets/sigma.md}. */
public enum SigmaFact implements Fact {
  TAXONOMY,
  MISSING,
  NULL,
  EXISTS,
  TEXT_CASE,
  FOLDING,
  WILDCARDS,
  ESCAPES,
  TEXT_ORDER,
  NUMBERS,
  COMPARISONS,
  BOOLEANS,
  FIELD_REFERENCES,
  REGEX,
  ADDRESSES,
  INTERNAL,
  MATCH_LISTS,
  LIST_COLUMNS,
  EXPIRY,
  ARRAYS,
  RAW_KEYS,
  KEYWORDS,
  FUNCTIONS,
  TIME_PARTS,
  ARITHMETIC,
  THREAT_INTELLIGENCE,
  CONSTANTS,
  CONDITION,
  RULE_TYPES,
  COUNTING,
  WINDOW,
  GROUPING,
  EMPTY_ENTITIES,
  ENTITIES,
  SEVERITY,
  SUPPRESSION,
  TEMPLATES,
  METADATA,
  ENABLED;

  @Override
  public String target() {
    return "sigma";
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
